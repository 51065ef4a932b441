package org.beret.classroom;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.texts.ClockTimes;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;
import org.springframework.stereotype.Component;

/** Says what a session is about and when it is held, for screens, paper and calendars. */
@Component
public class SessionLabels {

    private final CourseCatalogue catalogue;

    SessionLabels(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The subject, or the module, or both; a module that is no longer taught goes by its id. */
    public String subject(SessionDetails details, TextsIn texts) {
        return subject(details.module(), details.subject(), texts);
    }

    /** The same of what was written down of a session. */
    public String subject(Optional<ModuleId> module, String subject, TextsIn texts) {
        var title = module.map(id -> catalogue
                .module(id)
                .map(taught -> taught.title().in(texts.language()))
                .orElse(id.value()));
        if (subject.isEmpty()) {
            return title.orElse("");
        }
        return title.map(known -> texts.text("labelled", known, subject)).orElse(subject);
    }

    /** The titles of the lessons, if it is not about the whole module. */
    public List<String> lessons(SessionDetails details, TextsIn texts) {
        var module = details.module().flatMap(catalogue::module);
        return details.lessons().stream()
                .flatMap(id -> module.flatMap(taught -> taught.lesson(id)).stream())
                .map(lesson -> lesson.in(texts.language()).title())
                .toList();
    }

    /** Day and time by the clock on the wall of the centre. */
    public String when(ClassSession session, TextsIn texts) {
        return when(session.details().time(), session.zone(), texts);
    }

    /** The same of any time on that wall. */
    public String when(SessionTime time, ZoneId zone, TextsIn texts) {
        var ends = time.endsOnTheWall(zone);
        var locale = texts.locale();
        var day = Formats.day(time.day(), locale);
        var begins = ClockTimes.of(time.begins(), locale);
        var ended = ClockTimes.of(ends.toLocalTime(), locale);
        return ends.toLocalDate().equals(time.day())
                ? texts.text("classroom.when", day, begins, ended)
                : texts.text("classroom.when.overnight", day, begins, ended, Formats.day(ends.toLocalDate(), locale));
    }
}
