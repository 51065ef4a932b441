package org.beret.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.findings.Findings;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.Level;
import org.beret.catalogue.Matching;
import org.beret.catalogue.Matching.Premise;
import org.beret.catalogue.Matching.Response;
import org.beret.catalogue.MultipleChoice;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.catalogue.Question.Head;
import org.beret.catalogue.Question.Option;
import org.beret.catalogue.Question.ReadAgain;
import org.beret.catalogue.QuestionId;
import org.beret.catalogue.QuestionKind;
import org.beret.catalogue.SingleChoice;
import org.beret.catalogue.SituationalJudgement;
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

    Optional<DraftQuestion> parse(String fileName) {
        var id = file.id("id").orElse("");
        if (!id.equals(fileName)) {
            findings.error(
                    file.place("id"), "The id '" + id + "' is not the name of the file.", "Write '" + fileName + "'.");
        }
        var objective = new Ref(file.text("objective").orElse(""), file.place("objective"));
        var readAgain = new Ref(file.text("read-again").orElse(""), file.place("read-again"));
        var head = new Head(
                new QuestionId(fileName),
                new ObjectiveId(objective.id()),
                file.oneOf("level", Level.class).orElse(Level.REMEMBER),
                file.flag("critical", false),
                file.flag("practice", false),
                section(readAgain),
                file.localized("stem", languages));
        var note = file.refs("note");
        var facts = file.refs("facts");
        var question = file.oneOf("kind", QuestionKind.class).map(kind -> question(kind, head));
        file.done();
        return question.map(read ->
                new DraftQuestion(read, objective, readAgain, note, facts, file.place(), TextNormalizer.of(read)));
    }

    private ReadAgain section(Ref readAgain) {
        var parts = readAgain.id().split("#", 2);
        if (parts.length < 2) {
            findings.error(readAgain.place(), "'read-again' names no section.", "Write lesson#section.");
            return new ReadAgain(new LessonId(parts[0]), "");
        }
        return new ReadAgain(new LessonId(parts[0]), parts[1]);
    }

    private Question question(QuestionKind kind, Head head) {
        return switch (kind) {
            case SINGLE_CHOICE -> {
                var marked = marked(this::correct);
                keyCount("A single choice", "right options", marked, 1, 1);
                var key = keys(marked).stream().findFirst().orElse(new OptionId(""));
                yield new SingleChoice(head, options(marked), shuffled(), key);
            }
            case MULTIPLE_CHOICE -> {
                var marked = marked(this::correct);
                keyCount("A multiple choice", "right options", marked, 2, marked.size() - 1);
                yield new MultipleChoice(head, options(marked), shuffled(), keys(marked));
            }
            case SITUATIONAL_JUDGEMENT -> {
                var marked = marked(option -> option.oneOf("grade", Grade.class).orElse(Grade.HARMFUL));
                keyCount("A situation", "best actions", marked, 1, 1);
                yield new SituationalJudgement(head, options(marked), shuffled(), grades(marked));
            }
            case ORDERING -> new Ordering(head, distinct(file.maps("options"), this::option));
            case MATCHING -> {
                var premises = distinct(file.maps("premises"), this::premise);
                var responses = distinct(file.maps("responses"), this::response);
                fitting(premises, responses);
                yield new Matching(head, premises, responses);
            }
        };
    }

    private boolean shuffled() {
        return file.flag("shuffle", true);
    }

    /** An option with what it is worth; a right one counts as best, a wrong one as harmful. */
    private record Marked(Grade grade, Option option) {}

    private List<Marked> marked(Function<YamlMap, Grade> mark) {
        return distinct(file.maps("options"), entry -> new Marked(mark.apply(entry), option(entry)));
    }

    private Grade correct(YamlMap option) {
        option.text("correct");
        return option.flag("correct", false) ? Grade.BEST : Grade.HARMFUL;
    }

    private static List<Option> options(List<Marked> marked) {
        return marked.stream().map(Marked::option).toList();
    }

    private static Set<OptionId> keys(List<Marked> marked) {
        return marked.stream()
                .filter(mark -> mark.grade() == Grade.BEST)
                .map(mark -> mark.option().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<OptionId, Grade> grades(List<Marked> marked) {
        return marked.stream()
                .collect(Collectors.toMap(mark -> mark.option().id(), Marked::grade, (first, _) -> first));
    }

    private void keyCount(String what, String counted, List<Marked> marked, int fewest, int most) {
        var keys = keys(marked).size();
        if (keys < fewest || keys > most) {
            findings.error(
                    file.place("options"),
                    what + " has " + keys + " " + counted + ".",
                    fewest == most ? "Mark exactly one." : "Mark at least two, not all.");
        }
    }

    private <T> List<T> distinct(List<YamlMap> entries, Function<YamlMap, T> read) {
        var places = new LinkedHashMap<String, YamlMap>();
        entries.forEach(entry -> entry.optionalText("id").ifPresent(id -> {
            if (places.putIfAbsent(id, entry) != null) {
                findings.error(
                        entry.place(), "The option id '" + id + "' stands twice.", "Give each option its own id.");
            }
        }));
        return entries.stream().map(read).toList();
    }

    private Option option(YamlMap option) {
        var read = new Option(id(option), option.localized("text", languages), option.localized("feedback", languages));
        option.done();
        return read;
    }

    private Premise premise(YamlMap premise) {
        var read = new Premise(
                id(premise),
                premise.localized("text", languages),
                premise.localized("feedback", languages),
                new OptionId(premise.id("response").orElse("")));
        premise.done();
        return read;
    }

    private Response response(YamlMap response) {
        var read = new Response(id(response), response.localized("text", languages));
        response.done();
        return read;
    }

    private static OptionId id(YamlMap entry) {
        return new OptionId(entry.id("id").orElse(""));
    }

    private void fitting(List<Premise> premises, List<Response> responses) {
        var known = responses.stream().map(Response::id).toList();
        premises.stream()
                .filter(premise -> !known.contains(premise.response()))
                .forEach(premise -> findings.error(
                        file.place("premises"),
                        "There is no response '" + premise.response() + "'.",
                        "Use the id of one of the responses."));
        var used = premises.stream().map(Premise::response).distinct().count();
        if (used < premises.size()) {
            findings.error(
                    file.place("premises"),
                    "Two premises have the same response.",
                    "Let each response fit one premise at most.");
        }
    }
}
