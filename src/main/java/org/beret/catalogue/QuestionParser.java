package org.beret.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beret.catalogue.Draft.DraftQuestion;
import org.beret.catalogue.Question.Option;
import org.beret.catalogue.Question.ReadAgain;
import org.beret.catalogue.SituationalJudgement.Grade;
import org.beret.shared.Language;

/** Reads one question. */
final class QuestionParser {

    private final YamlMap file;
    private final Set<Language> languages;
    private final Findings findings;

    QuestionParser(YamlMap file, Set<Language> languages, Findings findings) {
        this.file = file;
        this.languages = languages;
        this.findings = findings;
    }

    private enum Kind {
        SINGLE_CHOICE,
        MULTIPLE_CHOICE,
        SITUATIONAL_JUDGEMENT
    }

    /** What every kind of question has. */
    private record Common(
            QuestionId id,
            ObjectiveId objective,
            Level level,
            boolean critical,
            ReadAgain readAgain,
            boolean shuffled) {}

    Optional<DraftQuestion> parse(String fileName) {
        var id = file.id("id").orElse("");
        if (!id.equals(fileName)) {
            findings.error(
                    file.place("id"), "The id '" + id + "' is not the name of the file.", "Write '" + fileName + "'.");
        }
        var objective = new Ref(file.text("objective").orElse(""), file.place("objective"));
        var readAgain = new Ref(file.text("read-again").orElse(""), file.place("read-again"));
        var common = new Common(
                new QuestionId(fileName),
                new ObjectiveId(objective.id()),
                file.oneOf("level", Level.class).orElse(Level.REMEMBER),
                file.flag("critical", false),
                section(readAgain),
                file.flag("shuffle", true));
        var note = file.refs("note");
        var facts = file.refs("facts");
        var question = file.oneOf("kind", Kind.class).map(kind -> question(kind, common));
        file.done();
        return question.map(read -> new DraftQuestion(read, objective, readAgain, note, facts, file.place()));
    }

    private ReadAgain section(Ref readAgain) {
        var parts = readAgain.id().split("#", 2);
        if (parts.length < 2) {
            findings.error(readAgain.place(), "'read-again' names no section.", "Write lesson#section.");
            return new ReadAgain(new LessonId(parts[0]), "");
        }
        return new ReadAgain(new LessonId(parts[0]), parts[1]);
    }

    private Question question(Kind kind, Common common) {
        var stem = file.localized("stem", languages);
        var entries = file.maps("options");
        var marks = marks(kind, entries);
        var options = entries.stream().map(this::option).toList();
        var keys = keys(kind, marks);
        return switch (kind) {
            case SINGLE_CHOICE ->
                new SingleChoice(
                        common.id(),
                        common.objective(),
                        common.level(),
                        common.critical(),
                        common.readAgain(),
                        stem,
                        options,
                        common.shuffled(),
                        keys.stream().findFirst().orElse(new OptionId("")));
            case MULTIPLE_CHOICE ->
                new MultipleChoice(
                        common.id(),
                        common.objective(),
                        common.level(),
                        common.critical(),
                        common.readAgain(),
                        stem,
                        options,
                        common.shuffled(),
                        keys);
            case SITUATIONAL_JUDGEMENT ->
                new SituationalJudgement(
                        common.id(),
                        common.objective(),
                        common.level(),
                        common.critical(),
                        common.readAgain(),
                        stem,
                        options,
                        common.shuffled(),
                        marks);
        };
    }

    /** The grade of each option; a right option of another kind counts as best, a wrong one as harmful. */
    private Map<OptionId, Grade> marks(Kind kind, List<YamlMap> options) {
        var marks = new LinkedHashMap<OptionId, Grade>();
        for (var option : options) {
            var id = new OptionId(option.id("id").orElse(""));
            var grade = kind == Kind.SITUATIONAL_JUDGEMENT
                    ? option.oneOf("grade", Grade.class).orElse(Grade.HARMFUL)
                    : correct(option);
            if (marks.putIfAbsent(id, grade) != null) {
                findings.error(
                        option.place(), "The option id '" + id + "' stands twice.", "Give each option its own id.");
            }
        }
        return marks;
    }

    private static Grade correct(YamlMap option) {
        option.text("correct");
        return option.flag("correct", false) ? Grade.BEST : Grade.HARMFUL;
    }

    private Set<OptionId> keys(Kind kind, Map<OptionId, Grade> marks) {
        var keys = new LinkedHashSet<OptionId>();
        marks.forEach((option, grade) -> {
            if (grade == Grade.BEST) {
                keys.add(option);
            }
        });
        var place = file.place("options");
        if (kind == Kind.MULTIPLE_CHOICE && (keys.size() < 2 || keys.size() == marks.size())) {
            findings.error(
                    place, "A multiple choice has " + keys.size() + " right options.", "Mark at least two, not all.");
        } else if (kind == Kind.SINGLE_CHOICE && keys.size() != 1) {
            findings.error(
                    place, "A single choice has " + keys.size() + " right options.", "Mark exactly one as correct.");
        } else if (kind == Kind.SITUATIONAL_JUDGEMENT && keys.size() != 1) {
            findings.error(place, "A situation has " + keys.size() + " best actions.", "Grade exactly one as best.");
        }
        return keys;
    }

    private Option option(YamlMap option) {
        var read = new Option(
                new OptionId(option.id("id").orElse("")),
                option.localized("text", languages),
                option.localized("feedback", languages));
        option.done();
        return read;
    }
}
