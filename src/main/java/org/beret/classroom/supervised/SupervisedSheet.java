package org.beret.classroom.supervised;

import com.samskivert.mustache.Mustache;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beret.audit.NamesExport;
import org.beret.classroom.supervised.QuizList.Entry;
import org.beret.identity.ServiceNumber;
import org.beret.people.PeopleOfMyCentre;
import org.beret.printing.Printing;
import org.beret.shared.UnknownId;
import org.beret.texts.ClockTimes;
import org.beret.texts.TextsIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who took a supervised quiz, on paper, for whoever supervised to sign; before it, the list by which to tick who is in the room. */
@Service
@PreAuthorize("denyAll()")
public class SupervisedSheet {

    private final SupervisedLists lists;
    private final SupervisedLabels labels;
    private final NamesExport export;
    private final PeopleOfMyCentre people;
    private final Mustache.Compiler templates;
    private final Printing printing;

    SupervisedSheet(
            SupervisedLists lists,
            SupervisedLabels labels,
            NamesExport export,
            PeopleOfMyCentre people,
            Mustache.Compiler templates,
            Printing printing) {
        this.lists = lists;
        this.labels = labels;
        this.export = export;
        this.people = people;
        this.templates = templates;
        this.printing = printing;
    }

    /**
     * The list as a PDF; it tells times, and no results.
     *
     * @throws UnknownId if the centre has no such quiz
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public byte[] pdf(SupervisedQuizId id, TextsIn texts) {
        var list = lists.of(id);
        var quiz = list.quiz();
        export.begin(
                "supervised.printed", quiz.cohortName(), quiz.details().module().value());
        var page = new LinkedHashMap<String, Object>(words(texts));
        page.put("language", texts.language().code());
        page.put("centre", people.nameOfMyCentre().orElseThrow());
        page.put("title", texts.text("supervised.sheet"));
        page.put("facts", facts(quiz, texts));
        var rows = new ArrayList<Object>();
        list.entries().forEach(entry -> rows.add(row(rows.size() + 1, entry, quiz, texts)));
        page.put("rows", rows);
        return printing.pdf(templates.loadTemplate("supervised-sheet").execute(page));
    }

    private static Map<String, Object> words(TextsIn texts) {
        return Map.of(
                "number", texts.text("classroom.sheet.number"),
                "name", texts.text("classroom.person"),
                "serviceNumber", texts.text("cohort.members.number"),
                "begun", texts.text("supervised.begun-at"),
                "handedIn", texts.text("supervised.handed-in-at"),
                "signature", texts.text("classroom.sheet.signature"),
                "closing", texts.text("supervised.sheet.closing"));
    }

    private List<String> facts(SupervisedQuiz quiz, TextsIn texts) {
        return List.of(
                labels.module(quiz.details().module(), texts),
                texts.text("labelled", texts.text("classroom.cohort"), quiz.cohortName()),
                labels.when(quiz, texts),
                texts.text(
                        "labelled",
                        texts.text("classroom.place"),
                        quiz.details().place()));
    }

    private static Map<String, Object> row(int number, Entry entry, SupervisedQuiz quiz, TextsIn texts) {
        var person = entry.person();
        return Map.of(
                "number", number,
                "name", person.listName(),
                "rank", person.rank(),
                "serviceNumber",
                        person.serviceNumber().map(ServiceNumber::value).orElse(""),
                "begun", entry.begunAt().map(at -> time(at, quiz, texts)).orElse(""),
                "handedIn", entry.submittedAt().map(at -> time(at, quiz, texts)).orElse(""));
    }

    private static String time(Instant at, SupervisedQuiz quiz, TextsIn texts) {
        return ClockTimes.of(LocalDateTime.ofInstant(at, quiz.zone()).toLocalTime(), texts.locale());
    }
}
