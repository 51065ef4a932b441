package org.beret.kit.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.beret.kit.content.Teaching;
import org.beret.texts.Texts;
import org.beret.texts.TextsIn;
import org.springframework.stereotype.Component;

/** The printed files of a kit. */
@Component
public class KitPapers {

    /** Of whoever is called in the first week, by the ends of the keys of their names. */
    private static final List<String> WHOM = List.of(
            "kit.week.danger",
            "kit.week.superior",
            "kit.week.duty-officer",
            "kit.week.conduct",
            "kit.week.oios",
            "kit.week.focal-point",
            "kit.week.clinic",
            "kit.week.referral",
            "kit.week.child",
            "kit.week.complaints",
            "kit.week.explosive",
            "kit.week.host-state",
            "kit.week.counsellor");

    private final Paper paper;
    private final Texts texts;

    KitPapers(Paper paper, Texts texts) {
        this.paper = paper;
        this.texts = texts;
    }

    /**
     * A file to be printed.
     *
     * @param name in the reader's language
     */
    public record Printed(String name, Supplier<byte[]> pdf) {}

    /** All that there is of a module, in the order in which it is needed; what would be empty is left out. */
    public List<Printed> of(Teaching teaching) {
        var words = texts.in(teaching.language());
        var files = new ArrayList<Printed>();
        files.add(file("kit-guide", words.text("kit.guide"), teaching, new Guide(teaching, words).model()));
        if (!teaching.cases().isEmpty()) {
            files.add(file("kit-cards", words.text("kit.cards"), teaching, new Cards(teaching, words).model()));
        }
        if (!teaching.questions().isEmpty()) {
            var quiz = new Quiz(teaching, words).model();
            files.add(file("kit-quiz", words.text("kit.quiz"), teaching, quiz));
            files.add(file("kit-quiz-key", words.text("kit.quiz-key"), teaching, quiz));
        }
        files.add(file("kit-workbook", words.text("kit.workbook"), teaching, new Workbook(teaching, words).model()));
        files.add(file("kit-first-week", words.text("kit.first-week"), teaching, firstWeek(words)));
        return files;
    }

    private Printed file(String template, String title, Teaching teaching, Map<String, Object> model) {
        return new Printed(title, () -> paper.pdf(template, title, teaching, model));
    }

    private static Map<String, Object> firstWeek(TextsIn words) {
        return Map.of("rows", WHOM.stream().map(words::text).toList());
    }

    /** As many lines to write on. */
    static List<Integer> lines(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
