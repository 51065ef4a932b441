package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.beret.authoring.Draft.Status;
import org.beret.authoring.findings.Finding;
import org.beret.catalogue.Level;
import org.beret.catalogue.QuestionKind;
import org.beret.catalogue.SituationalJudgement.Grade;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The schema that an author's editor follows, held against the parser and the checker. */
class CourseSchemaTest {

    private static final String COURSE = "course.yaml";
    private static final String SOURCES = "sources.yaml";
    private static final String NOTE = "note.yaml";
    private static final String GLOSSARY = "glossary.yaml";
    private static final String MODULE = "greeting/module.yaml";
    private static final String FIGURE = "greeting/media/wave.yaml";
    private static final String SINGLE = "greeting/questions/at-the-gate.yaml";
    private static final String MULTIPLE = "greeting/questions/two-greetings.yaml";
    private static final String SITUATION = "greeting/questions/a-child-waves.yaml";
    private static final String BEFORE = "greeting/before-and-after/radio-call.yaml";
    private static final String STEPS = "greeting/questions/steps.yaml";
    private static final String PAIRS = "greeting/questions/pairs.yaml";

    @TempDir
    Path parent;

    @ParameterizedTest
    @ValueSource(strings = {"courses/un-police-pre-deployment", "src/test/courses/small"})
    void everyFileOfAGoodCourseIsValid(String course) throws IOException {
        var files = CourseSchema.files(Path.of(course));

        assertThat(files)
                .containsKey(COURSE)
                .allSatisfy((file, content) ->
                        assertThat(CourseSchema.errors(file, content)).as(file).isEmpty());
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("variants")
    void whatTheCheckerTakesIsValid(String file, String original, String variant) throws IOException {
        var folder = folder(file, original, variant);

        assertThat(CourseReading.of(folder.path()).findings()).isEmpty();
        assertThat(CourseSchema.errors(file, CourseSchema.yaml(folder.read(file))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("faults")
    void whatTheSchemaRefusesTheCheckerRefuses(String file, String original, String fault) throws IOException {
        var folder = folder(file, original, fault);

        assertThat(CourseSchema.errors(file, CourseSchema.yaml(folder.read(file))))
                .as("errors by the schema")
                .isNotEmpty();
        assertThat(CourseReading.of(folder.path()).findings())
                .as("findings")
                .extracting(Finding::file, Finding::severity)
                .contains(tuple("small/" + file, Finding.Severity.ERROR));
    }

    @Test
    void whatOneOfAListMayBeIsTheSameInTheSchema() {
        var question = CourseSchema.schema("question");
        var common = CourseSchema.schema("common");

        assertThat(values(question.at("/properties/kind/enum"))).isEqualTo(written(QuestionKind.values()));
        assertThat(values(question.at("/$defs/graded-option/properties/grade/enum")))
                .isEqualTo(written(Grade.values()));
        assertThat(values(common.at("/$defs/level/enum"))).isEqualTo(written(Level.values()));
        assertThat(values(common.at("/$defs/language/enum"))).isEqualTo(written(Language.values()));
        assertThat(values(CourseSchema.schema("sources").at("/properties/facts/items/properties/status/enum")))
                .isEqualTo(written(Status.values()));
    }

    private static List<String> values(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> written(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private CourseFolder folder(String file, String original, String replacement) throws IOException {
        var folder = new CourseFolder(parent);
        Map.of(STEPS, TestQuestionFiles.STEPS, PAIRS, TestQuestionFiles.PAIRS).forEach(folder::write);
        folder.replace(file, original, replacement);
        return folder;
    }

    static Stream<Arguments> variants() {
        return Stream.of(
                arguments(COURSE, "validity-months: 12\n", ""),
                arguments(COURSE, ", core: true", ""),
                arguments(SOURCES, "date: 2003-10-09", "date: 2003-10"),
                arguments(SOURCES, "date: 2003-10-09", "date: 2003"),
                arguments(SOURCES, "symbol: A/1, ", ""),
                arguments(SOURCES, "symbol: A/1", "symbol: {en: A/1, fr: A/1}"),
                arguments(SOURCES, "locator: s. 1", "locator: {en: s. 1, fr: sect. 1}"),
                arguments(NOTE, "{en: \"13\"", "{en: 13"),
                arguments(
                        GLOSSARY,
                        ", meaning: {en: Conduct below the standard., fr: Conduite contraire aux normes.}",
                        ""),
                arguments(MODULE, "minutes: 10", "minutes: 10\ncontent-warning: {en: Harm., fr: Violence.}"),
                arguments(
                        MODULE,
                        "  attempts: 3",
                        "  attempts: 3\n  time-limit-minutes: 5\n  critical-must-be-right: false\n  critical-objectives: []"),
                arguments(SINGLE, "level: apply", "level: apply\nshuffle: false\npractice: false"),
                arguments(STEPS, "level: apply", "level: analyse\npractice: false"),
                arguments(BEFORE, "level: apply", "level: analyse\ncritical: false\nshuffle: false"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        courseFaults(),
                        sourceFaults(),
                        moduleFaults(),
                        choiceFaults(),
                        beforeAndAfterFaults(),
                        otherQuestionFaults())
                .flatMap(faults -> faults);
    }

    private static Stream<Arguments> courseFaults() {
        return Stream.of(
                arguments(COURSE, "id: small\n", "id: Small course\n"),
                arguments(COURSE, "id: small\n", ""),
                arguments(COURSE, "version: 1.0.0", "version: 1.0"),
                arguments(COURSE, "version: 1.0.0", "version: first"),
                arguments(COURSE, "[en, fr]", "[en, fr, de]"),
                arguments(COURSE, "[en, fr]", "en"),
                arguments(COURSE, "licence: CC-BY-4.0", "licence: \" \""),
                arguments(COURSE, "licence: CC-BY-4.0", "licence:"),
                arguments(COURSE, "licence: CC-BY-4.0", "licence: [CC-BY-4.0]"),
                arguments(COURSE, "licence:", "license:"),
                arguments(COURSE, "validity-months: 12", "validity-months: 0"),
                arguments(COURSE, "validity-months: 12", "validity-months: 1.5"),
                arguments(COURSE, "validity-months: 12", "validity-months: 100000"),
                arguments(COURSE, "validity-months: 12", "validity-months: a year"),
                arguments(COURSE, "covers: [note.11]", "covers: note.11"),
                arguments(COURSE, "covers: [note.11]", "covers: [{id: note.11}]"),
                arguments(COURSE, "  - {id: greeting, core: true}", "  - greeting"),
                arguments(COURSE, "core: true", "core: yes"),
                arguments(COURSE, "core: true", "minutes: 5"),
                arguments(COURSE, "title: {en: \"A small course\", fr: \"Un petit cours\"}", "title: A small course"),
                arguments(COURSE, "fr: \"Un petit cours\"", "fr: \"Un petit cours\", de: \"Ein Kurs\""));
    }

    private static Stream<Arguments> beforeAndAfterFaults() {
        return Stream.of(
                arguments(BEFORE, "kind: single-choice", "kind: situational-judgement"),
                arguments(BEFORE, "level: apply", "level: apply\ncritical: true"),
                arguments(BEFORE, "level: apply", "level: apply\npractice: true"),
                arguments(BEFORE, "objective: greet\n", ""),
                arguments(BEFORE, "level: apply", "level: apply\npoints: 2"));
    }

    private static Stream<Arguments> sourceFaults() {
        return Stream.of(
                arguments(SOURCES, "date: 2003-10-09", "date: 2003-13-09"),
                arguments(SOURCES, "date: 2003-10-09", "date: 9 October 2003"),
                arguments(SOURCES, ", date: 2003-10-09", ""),
                arguments(SOURCES, "symbol: A/1", "symbols: A/1"),
                arguments(SOURCES, "locator: s. 1", "locator: \"\""),
                arguments(SOURCES, "locator: s. 1", "locator: {en: s. 1, fr: \"\"}"),
                arguments(SOURCES, "status: uncertain", "status: unsure"),
                arguments(SOURCES, "dated: true", "dated: 2017"),
                arguments(SOURCES, ", as-of: 2017-09-29", ""),
                arguments(SOURCES, "facts:", "terms: []\nfacts:"),
                arguments(NOTE, "printed: {en: \"13\", fr: \"13\"}", "printed: 13"),
                arguments(NOTE, "paragraphs:", "terms: []\nparagraphs:"),
                arguments(NOTE, "id: note.11, ", ""),
                arguments(GLOSSARY, "en: [misconduct]", "en: misconduct"),
                arguments(GLOSSARY, "en: [misconduct]", "en: [\"\", misconduct]"),
                arguments(GLOSSARY, "en: [misconduct]", "en: [misconduct], de: [Fehlverhalten]"),
                arguments(GLOSSARY, "id: misconduct", "id: mis_conduct"),
                arguments(GLOSSARY, "terms:", "facts: []\nterms:"));
    }

    private static Stream<Arguments> moduleFaults() {
        return Stream.of(
                arguments(MODULE, "minutes: 10", "minutes: ten"),
                arguments(MODULE, "minutes: 10", "minutes: 10\nhours: 1"),
                arguments(MODULE, "level: apply", "level: create"),
                arguments(MODULE, "text: {en: \"greet people\", fr: \"saluer les gens\"}", "text: {}"),
                arguments(
                        MODULE,
                        "objectives: [greet], note: [note.11], facts: [S-01]}",
                        "note: [note.11], facts: [S-01]}"),
                arguments(
                        MODULE,
                        "objectives: [greet], note: [note.11], facts: [S-01]}",
                        "objectives: [], note: [note.11], facts: [S-01]}"),
                arguments(MODULE, "note: [note.11], facts: [S-01]}", "note: [], facts: [S-01]}"),
                arguments(MODULE, "note: [note.11], facts: [S-01]}", "note: [note.11], facts: []}"),
                arguments(MODULE, "pass-mark: 80", "pass-mark: 101"),
                arguments(MODULE, "pass-mark: 80", "pass-mark: 0"),
                arguments(MODULE, "attempts: 3", "attempt: 3"),
                arguments(MODULE, "draw: {greet: 1}", "draw: {greet: none}"),
                arguments(MODULE, "draw: {greet: 1}", "draw: [greet]"),
                arguments(MODULE, "attempts: 3", "attempts: 3\n  critical-must-be-right: always"),
                arguments(FIGURE, "labels:\n  hello: {en: \"Hello\", fr: \"Bonjour\"}", ""),
                arguments(FIGURE, "  hello: {en: \"Hello\", fr: \"Bonjour\"}", "  hello: Hello"),
                arguments(FIGURE, "labels:", "caption: A\nlabels:"));
    }

    private static Stream<Arguments> choiceFaults() {
        return Stream.of(
                arguments(SINGLE, "kind: single-choice", "kind: essay"),
                arguments(SINGLE, "kind: single-choice\n", ""),
                arguments(SINGLE, "read-again: first-words#why", "read-again: first-words"),
                arguments(SINGLE, "level: apply", "level: apply\ncritical: maybe"),
                arguments(SINGLE, "level: apply", "level: apply\npremises: []"),
                arguments(SINGLE, "correct: true", "correct: false"),
                arguments(SINGLE, "id: papers\n    correct: false", "id: papers\n    correct: true"),
                arguments(SINGLE, "id: papers\n    correct: false", "id: papers\n    correct: \"no\""),
                arguments(SINGLE, "id: papers\n    correct: false", "id: papers"),
                arguments(SINGLE, "id: papers\n    correct: false", "id: papers\n    grade: harmful"),
                arguments(SINGLE, "id: papers", "id: Papers, please"),
                arguments(SINGLE, "    feedback: {en: \"She feels unseen.\", fr: \"Elle ne se sent pas vue.\"}\n", ""),
                arguments(MULTIPLE, "id: evening\n    correct: true", "id: evening\n    correct: false"),
                arguments(MULTIPLE, "id: quiet\n    correct: false", "id: quiet\n    correct: true"),
                arguments(SITUATION, "grade: acceptable", "grade: best"),
                arguments(SITUATION, "grade: acceptable", "grade: poor"),
                arguments(SITUATION, "grade: acceptable", "correct: false"));
    }

    private static Stream<Arguments> otherQuestionFaults() {
        return Stream.of(
                arguments(STEPS, "level: apply", "level: apply\nshuffle: true"),
                arguments(STEPS, "level: apply", "level: apply\npractice: true"),
                arguments(STEPS, "level: apply", "level: apply\nresponses: []"),
                arguments(STEPS, "{id: stop, ", "{id: stop, correct: true, "),
                arguments(STEPS, "{id: stop, text:", "{text:"),
                arguments(STEPS, TestQuestionFiles.LAST_STEP, ""),
                arguments(PAIRS, "level: apply", "level: apply\npractice: true"),
                arguments(PAIRS, "level: apply", "level: apply\noptions: []"),
                arguments(PAIRS, "response: day, ", ""),
                arguments(PAIRS, "response: day, ", "response: Good day, "),
                arguments(PAIRS, "{id: bye, ", "{id: bye, feedback: {en: No., fr: Non.}, "),
                arguments(PAIRS, TestQuestionFiles.SPARE_RESPONSE, ""));
    }
}
