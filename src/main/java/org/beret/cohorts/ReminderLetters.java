package org.beret.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.beret.learning.LearningNavigation;
import org.beret.letters.LetterOutbox;
import org.beret.letters.LetterOutbox.Entry;
import org.beret.letters.LetterType;
import org.beret.letters.MailSettings;
import org.beret.people.PeopleLookup;
import org.beret.people.PersonProfile;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a reminder in the language of the person, at the moment it is sent: about what is left to learn by then, to the
 * address they have by then. It names modules and days, and nothing that was answered.
 */
@Component
class ReminderLetters implements LetterType {

    private final ReminderOutbox outbox;
    private final PeopleLookup people;
    private final CohortMembers members;
    private final CourseCatalogue catalogue;
    private final Texts texts;
    private final MailSettings settings;
    private final JdbcClient jdbc;

    ReminderLetters(
            ReminderOutbox outbox,
            PeopleLookup people,
            CohortMembers members,
            CourseCatalogue catalogue,
            Texts texts,
            MailSettings settings,
            JdbcClient jdbc) {
        this.outbox = outbox;
        this.people = people;
        this.members = members;
        this.catalogue = catalogue;
        this.texts = texts;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Override
    public LetterOutbox outbox() {
        return outbox.letters();
    }

    @Override
    public Optional<Letter> render(Entry waiting) {
        var left = left(waiting.person());
        return people.find(waiting.person())
                .filter(_ -> !left.isEmpty())
                .flatMap(person -> person.letterAddress().map(address -> write(person, address, waiting, left)));
    }

    private Letter write(PersonProfile person, String address, Entry waiting, List<Left> left) {
        var language = person.language();
        var modules = left.stream().map(module -> "- " + line(module, person)).collect(Collectors.joining("\n"));
        var asked = outbox.asked(waiting);
        var centre = Letter.oneLine(members.nameOf(asked.centre()));
        var name = Letter.oneLine(person.name().inFull());
        var text = Stream.of(
                        texts.in(language, "mail.reminder.greeting", name),
                        texts.in(language, "mail.reminder.intro", centre),
                        modules,
                        asked.words().isEmpty() ? "" : texts.in(language, "mail.reminder.words") + "\n" + asked.words(),
                        texts.in(language, "mail.reminder.link", settings.url(LearningNavigation.MY_TRAINING)),
                        texts.in(language, "mail.reminder.closing"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new Letter(address, language.locale(), texts.in(language, "mail.reminder.subject"), text + "\n");
    }

    private record Left(ModuleId module, Optional<LocalDate> dueOn) {}

    private List<Left> left(PersonId person) {
        return jdbc
                .sql("""
                        select module_id, due_on from learning_active_enrolment_view
                        where person_id = :person and completed_at is null
                        order by due_on, module_id""")
                .param("person", person.value())
                .query((row, _) -> new Left(
                        new ModuleId(row.getString("module_id")),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))))
                .list()
                .stream()
                .filter(left -> catalogue.module(left.module()).isPresent())
                .toList();
    }

    private String line(Left left, PersonProfile person) {
        var language = person.language();
        var title = catalogue.module(left.module()).orElseThrow().title().in(language);
        return left.dueOn()
                .map(day ->
                        texts.in(language, "mail.reminder.module", title, Formats.dayInFull(day, language.locale())))
                .orElse(title);
    }
}
