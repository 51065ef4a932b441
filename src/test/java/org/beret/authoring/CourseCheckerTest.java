package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.beret.authoring.findings.Finding;
import org.beret.authoring.findings.Findings;
import org.beret.catalogue.QuestionId;
import org.beret.catalogue.TestQuestions;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CourseCheckerTest {

    private static final String COURSE = "course.yaml";
    private static final String SOURCES = "sources.yaml";
    private static final String MODULE = "greeting/module.yaml";
    private static final String FIRST_EN = "greeting/lessons/first-words/en.md";
    private static final String FIRST_FR = "greeting/lessons/first-words/fr.md";
    private static final String GATE = "greeting/questions/at-the-gate.yaml";
    private static final String TWO = "greeting/questions/two-greetings.yaml";
    private static final String CHILD = "greeting/questions/a-child-waves.yaml";
    private static final String DRAWING = "greeting/media/wave.svg";
    private static final String GLOSSARY = "glossary.yaml";
    private static final String STEPS = "greeting/questions/steps.yaml";
    private static final String PAIRS = "greeting/questions/pairs.yaml";

    @TempDir
    Path parent;

    @Test
    void theShippedCoursesHaveNeitherErrorsNorWarnings() throws IOException {
        var readings = CourseReading.ofAll(Path.of("courses"));

        assertThat(readings).isNotEmpty().allSatisfy(reading -> {
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.course()).isPresent();
        });
    }

    @Test
    void theShippedCoursesAreNotGuessedByFormEvenClosely() throws IOException {
        for (var reading : CourseReading.ofAll(Path.of("courses"))) {
            var findings = new Findings();
            GuessingRule.closely(GuessingTable.byAmounts(reading.draft().orElseThrow()), findings);

            assertThat(findings.all()).isEmpty();
        }
    }

    @Test
    void aCourseWithoutFaultsIsReadyToBeTaught() throws IOException {
        var course = CourseReading.of(new CourseFolder(parent).path()).course().orElseThrow();

        var module = course.modules().getFirst();
        var page = module.lessons().getFirst().in(Language.FR);
        assertThat(page.title()).isEqualTo("Premiers mots");
        assertThat(page.noteParagraphs()).containsExactly("par.\u00a011");
        assertThat(page.sources())
                .containsExactly("A/1, Manuel, 9 octobre 2003 (s. 1\u202f; chiffres au 29 septembre 2017)");
        assertThat(page.html())
                .contains("<h2 id=\"why\">", "modules/greeting/lessons/second-words#how", "aria-label=\"Deux personnes")
                .contains(">Bonjour</text>")
                .doesNotContain("{#why}", ":::", "${hello}");
    }

    @Test
    void sourcesAreCitedInTheReadersLanguage() throws IOException {
        var folder = new CourseFolder(parent);
        folder.replace(SOURCES, "symbol: A/1,", "symbol: {en: Ref. 1, fr: réf. 1},");
        folder.replace(SOURCES, "locator: s. 1,", "locator: {en: s. 1 (a), fr: sect. 1 a)},");

        var course = CourseReading.of(folder.path()).course().orElseThrow();
        var lesson = course.modules().getFirst().lessons().getFirst();

        assertThat(lesson.in(Language.EN).sources())
                .containsExactly("Ref. 1, Manual, 9 October 2003 (s. 1 (a); figures as of 29 September 2017)");
        assertThat(lesson.in(Language.FR).sources())
                .singleElement()
                .asString()
                .startsWith("réf. 1, Manuel, 9 octobre 2003 (sect. 1 a)");
    }

    @Test
    void theFirstMentionOfATermOpensItsMeaning() throws IOException {
        var folder = new CourseFolder(parent);
        folder.replace(FIRST_EN, "but it closes doors.", "but it closes doors. Misconduct is another thing.");
        folder.replace(FIRST_FR, "mais il ferme des portes.", "mais il ferme des portes. Une faute est autre chose.");

        var course = CourseReading.of(folder.path()).course().orElseThrow();
        var page = course.modules().getFirst().lessons().getFirst().in(Language.EN);

        assertThat(page.html())
                .containsOnlyOnce("class=\"term\"")
                .contains(">misconduct</button>", "popovertarget=\"term-misconduct\"", "aria-label=\"Close\"")
                .contains(". Misconduct is another thing.")
                .contains("<p>Conduct below the standard.</p>");
    }

    @Test
    void coverageNamesTheLessonsAndCountsTheQuestionsOfEachParagraph() throws IOException {
        var course = CourseReading.of(new CourseFolder(parent).path()).course().orElseThrow();

        assertThat(course.coverage().rows())
                .filteredOn(row -> row.id().equals("note.11"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.lessons())
                            .extracting(taught -> taught.lesson().value())
                            .containsExactly("first-words", "second-words");
                    assertThat(row.questionCount()).isEqualTo(3);
                });
    }

    @Test
    void stepsInOrderAndMatchingPairsAreRead() throws IOException {
        var folder = new CourseFolder(parent);
        folder.write(STEPS, TestQuestionFiles.STEPS);
        folder.write(PAIRS, TestQuestionFiles.PAIRS);

        var reading = CourseReading.of(folder.path());

        assertThat(reading.findings()).isEmpty();
        var module = reading.course().orElseThrow().modules().getFirst();
        assertThat(module.question(new QuestionId("steps")))
                .hasValueSatisfying(question ->
                        assertThat(question.rightAnswer()).isEqualTo(TestQuestions.answer("stop", "look", "greet")));
        assertThat(module.question(new QuestionId("pairs")))
                .hasValueSatisfying(question -> assertThat(question.rightAnswer())
                        .isEqualTo(TestQuestions.answer("dawn.morning", "noon.day", "dusk.evening")));
    }

    @Test
    void theDigestChangesWithEveryByte() throws IOException {
        var folder = new CourseFolder(parent);
        var before = digest(folder);
        folder.replace(FIRST_EN, "Tuesday", "Monday");

        assertThat(digest(folder)).isNotEqualTo(before).hasSize(64);
    }

    private static String digest(CourseFolder folder) throws IOException {
        return CourseReading.of(folder.path()).course().orElseThrow().version().digest();
    }

    @Test
    void theCommandPrintsFindingsAndCoverageAndFailsOnAnError() throws IOException {
        var folder = new CourseFolder(parent);
        folder.replace(GATE, "facts: [S-01]", "facts: [S-99]");
        var printed = new ByteArrayOutputStream();

        var isGood = CourseCheck.report(parent, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(isGood).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("small/" + GATE + ":6: error: There is no fact 'S-99'. Use an id of sources.yaml.")
                .containsPattern("note\\.11 +3 +first-words, second-words")
                .contains("courses: 1, errors: 1, warnings: 0");
    }

    @Test
    void allFindingsComeInOneRunErrorsFirst() throws IOException {
        var folder = new CourseFolder(parent);
        folder.replace(GATE, "level: apply", "level: remember");
        folder.replace(TWO, "level: apply", "level: remember");
        folder.replace(CHILD, "objective: greet", "objective: wave");
        folder.replace(SOURCES, "date: 2003-10-09", "date: soon");

        var findings = CourseReading.of(folder.path()).findings();

        assertThat(findings).extracting(Finding::severity).isSorted().contains(Finding.Severity.WARNING);
        assertThat(findings)
                .extracting(Finding::file)
                .contains("small/" + CHILD, "small/" + SOURCES, "small/" + MODULE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void eachFaultIsFoundWhereItStands(String name, Consumer<CourseFolder> plant, String place, String problem)
            throws IOException {
        var folder = new CourseFolder(parent);
        plant.accept(folder);

        var reading = CourseReading.of(folder.path());

        assertThat(reading.course()).isEmpty();
        assertThat(reading.findings()).as("findings").anySatisfy(finding -> {
            assertThat(finding.file() + ":" + finding.line()).isEqualTo("small/" + place);
            assertThat(finding.problem()).contains(problem);
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        files(),
                        references(),
                        coverage(),
                        languages(),
                        lessons(),
                        questions(),
                        steps(),
                        pairs(),
                        figures())
                .flatMap(faults -> faults);
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                fault("broken YAML", COURSE, "title: {", "title: {{", COURSE + ":7", "not YAML"),
                fault("a key twice", COURSE, "licence:", "id:", COURSE + ":4", "'id' stands twice"),
                fault("an unknown key", COURSE, "licence:", "license:", COURSE + ":4", "'license' means nothing"),
                fault("no number", MODULE, "minutes: 10", "minutes: ten", MODULE + ":4", "not a number"),
                fault(
                        "another id than the folder",
                        COURSE,
                        "id: small",
                        "id: tiny",
                        COURSE + ":1",
                        "not the name of the folder"),
                fault("an unknown language", COURSE, "[en, fr]", "[en, fr, de]", COURSE + ":3", "does not speak 'de'"),
                fault("no version", COURSE, "1.0.0", "first", COURSE + ":1", "not a version"),
                fault("a missing lesson", f -> f.delete(FIRST_FR), FIRST_FR + ":1", "file is missing"),
                fault(
                        "a file nobody names",
                        f -> f.write("greeting/notes.txt", "?"),
                        "greeting/notes.txt:1",
                        "Nothing in the course"),
                fault(
                        "an extra translation",
                        f -> f.write("greeting/lessons/first-words/de.md", "# A"),
                        "greeting/lessons/first-words/de.md:1",
                        "Nothing in the course"));
    }

    private static Stream<Arguments> references() {
        return Stream.of(
                fault(
                        "an unknown paragraph",
                        GATE,
                        "note: [note.11]",
                        "note: [note.99]",
                        GATE + ":5",
                        "no paragraph 'note.99'"),
                fault("an unknown fact", MODULE, "[S-01, S-02]", "[S-01, S-98]", MODULE + ":8", "no fact 'S-98'"),
                fault("an uncertain fact", GATE, "facts: [S-01]", "facts: [S-03]", GATE + ":6", "S-03 is uncertain"),
                fault("no fact", GATE, "facts: [S-01]", "facts: []", GATE + ":1", "rests on no paragraph"),
                fault(
                        "an unknown source",
                        SOURCES,
                        "id: S-01, source: manual",
                        "id: S-01, source: book",
                        SOURCES + ":4",
                        "no source 'book'"),
                fault(
                        "a dated fact without its date",
                        SOURCES,
                        ", as-of: 2017-09-29",
                        "",
                        SOURCES + ":5",
                        "has no date"),
                fault(
                        "a dated fact used without its year",
                        FIRST_FR,
                        "En 2017, un",
                        "Un",
                        MODULE + ":8",
                        "of 2017, which the fr text"),
                fault(
                        "an unknown objective",
                        GATE,
                        "objective: greet",
                        "objective: wave",
                        GATE + ":3",
                        "no objective 'wave'"),
                fault(
                        "an unknown section to read again",
                        GATE,
                        "first-words#why",
                        "first-words#who",
                        GATE + ":7",
                        "no section 'who'"),
                fault(
                        "an unknown lesson to read again",
                        GATE,
                        "first-words#why",
                        "last-words#why",
                        GATE + ":7",
                        "no lesson 'last-words'"),
                fault(
                        "a dead link",
                        FIRST_EN,
                        "lesson:second-words#how",
                        "lesson:third-words",
                        FIRST_EN + ":17",
                        "no lesson 'third-words'"),
                fault(
                        "a link out of the course",
                        FIRST_EN,
                        "lesson:second-words#how",
                        "https://example.org",
                        FIRST_EN + ":17",
                        "leads out of the course"),
                fault("the same fact twice", SOURCES, "id: S-02", "id: S-01", SOURCES + ":5", "'S-01' stands twice"),
                fault(
                        "the same lesson twice",
                        MODULE,
                        "id: second-words",
                        "id: first-words",
                        MODULE + ":9",
                        "'first-words' stands twice"));
    }

    private static Stream<Arguments> coverage() {
        return Stream.of(
                fault(
                        "a practice question in place of one that is drawn",
                        GATE,
                        "level: apply",
                        "level: apply\npractice: true",
                        MODULE + ":6",
                        "Only 2 questions"),
                fault(
                        "a promise that no lesson keeps",
                        COURSE,
                        "[note.11]",
                        "[note.11, note.way-forward]",
                        COURSE + ":7",
                        "No lesson covers note.way-forward"),
                fault(
                        "an objective without a lesson",
                        MODULE,
                        "  - {id: greet,",
                        "  - {id: part, level: apply, text: {en: \"a\", fr: \"b\"}}\n  - {id: greet,",
                        MODULE + ":6",
                        "No lesson teaches 'part'"),
                fault("too few questions", f -> f.delete(GATE), MODULE + ":6", "Only 2 questions"),
                fault("a bank that is too small", MODULE, "greet: 1", "greet: 2", MODULE + ":14", "draws 2 of 3"),
                fault(
                        "too little time to read",
                        MODULE,
                        "draw: {greet: 1}",
                        "time-limit-minutes: 2\n  draw: {greet: 3}",
                        MODULE + ":14",
                        "may take only 2 minutes"),
                fault(
                        "a draw that leaves an objective out",
                        MODULE,
                        "{greet: 1}",
                        "{}",
                        MODULE + ":11",
                        "draws nothing for 'greet'"));
    }

    private static Stream<Arguments> languages() {
        return Stream.of(
                fault("a missing translation", GATE, ", fr: \"Bonjour.\"", "", GATE + ":12", "'fr' is missing"),
                fault(
                        "another section",
                        FIRST_FR,
                        "{#why}",
                        "{#pourquoi}",
                        FIRST_FR + ":7",
                        "'section pourquoi' where"),
                fault("another block", FIRST_FR, "::: scenario", "::: caution", FIRST_FR + ":3", "'caution' where"),
                fault(
                        "another key in a check",
                        FIRST_FR,
                        "- [x] Tout",
                        "- [ ] Tout",
                        FIRST_FR + ":22",
                        "'option [ ]' where"),
                fault(
                        "other links",
                        FIRST_FR,
                        "lesson:second-words#how",
                        "lesson:second-words",
                        FIRST_FR + ":1",
                        "are not those of"),
                fault(
                        "a printed number",
                        FIRST_FR,
                        "Mardi.",
                        "Le paragraphe 11 de la Note.",
                        FIRST_FR + ":1",
                        "number of a paragraph"),
                fault(
                        "a sign against the rules of its language",
                        FIRST_FR,
                        "Mardi.",
                        "La 2ème fois.",
                        FIRST_FR + ":1",
                        "'an ordinal is 1er, 2e'"),
                fault(
                        "a term translated otherwise",
                        FIRST_FR,
                        "pas une faute",
                        "pas un tort",
                        FIRST_FR + ":1",
                        "does not say 'faute'"),
                fault(
                        "a meaning that a language lacks",
                        GLOSSARY,
                        ", fr: Conduite contraire aux normes.",
                        "",
                        GLOSSARY + ":2",
                        "The text in 'fr' is missing"),
                fault(
                        "a meaning in a language that the course has not",
                        GLOSSARY,
                        "aux normes.}",
                        "aux normes., es: Otra.}",
                        GLOSSARY + ":2",
                        "'es' means nothing"),
                fault(
                        "a longer term translated by the shorter",
                        f -> {
                            f.replace(FIRST_EN, "not misconduct", "not serious misconduct");
                        },
                        FIRST_FR + ":1",
                        "does not say 'faute lourde'"));
    }

    private static Stream<Arguments> lessons() {
        return Stream.of(
                fault("raw HTML", FIRST_EN, "**Tuesday.**", "<b>Tuesday.</b>", FIRST_EN + ":4", "raw HTML"),
                fault(
                        "a script",
                        FIRST_EN,
                        "::: scenario",
                        "<script>alert(1)</script>\n\n::: scenario",
                        FIRST_EN + ":3",
                        "raw HTML"),
                fault("an unknown block", FIRST_EN, "::: scenario", "::: story", FIRST_EN + ":3", "no block 'story'"),
                fault("a heading without id", FIRST_EN, " {#why}", "", FIRST_EN + ":7", "heading has no id"),
                fault("no title", FIRST_EN, "# First words", "First words", FIRST_EN + ":1", "no title"),
                fault(
                        "a check without a right option",
                        FIRST_EN,
                        "- [x]",
                        "- [ ]",
                        FIRST_EN + ":19",
                        "no right option"),
                fault(
                        "an option without feedback",
                        FIRST_EN,
                        "  > The first moment has gone.\n",
                        "",
                        FIRST_EN + ":19",
                        "without feedback"),
                fault(
                        "an unknown drawing",
                        FIRST_EN,
                        "::: figure wave",
                        "::: figure flag",
                        FIRST_EN + ":11",
                        "no drawing 'flag'"));
    }

    private static Stream<Arguments> questions() {
        return Stream.of(
                fault("no right option", GATE, "correct: true", "correct: false", GATE + ":10", "0 right options"),
                fault(
                        "two right options in a single choice",
                        GATE,
                        "correct: false",
                        "correct: true",
                        GATE + ":10",
                        "3 right options"),
                fault(
                        "one right option in a multiple choice",
                        TWO,
                        "  - id: evening\n    correct: true",
                        "  - id: evening\n    correct: false",
                        TWO + ":10",
                        "1 right options"),
                fault("two best actions", CHILD, "acceptable", "best", CHILD + ":10", "2 best actions"),
                fault("an unknown grade", CHILD, "acceptable", "good", CHILD + ":15", "'good' is no grade"),
                fault("an unknown kind", GATE, "single-choice", "essay", GATE + ":2", "'essay' is no kind"),
                fault(
                        "the same option id twice",
                        GATE,
                        "id: papers",
                        "id: hello",
                        GATE + ":14",
                        "'hello' stands twice"),
                fault(
                        "two options that say the same",
                        GATE,
                        "You say nothing.",
                        "Good  morning.",
                        GATE + ":1",
                        "say the same in en"),
                fault("all of the above", GATE, "You say nothing.", "All of the above.", GATE + ":1", "all or none"),
                fault(
                        "a stem that is too long",
                        GATE,
                        "A woman stops",
                        "A woman stops" + " and waits".repeat(30),
                        GATE + ":1",
                        "English words"),
                fault(
                        "another id than the file",
                        GATE,
                        "id: at-the-gate",
                        "id: gate",
                        GATE + ":1",
                        "not the name of the file"),
                fault(
                        "no section to read again",
                        GATE,
                        "first-words#why",
                        "first-words",
                        GATE + ":7",
                        "names no section"));
    }

    private static Stream<Arguments> steps() {
        return Stream.of(
                steps(
                        "too few steps",
                        "  - {id: look, text: {en: \"Look.\", fr: \"Regardez.\"}, feedback: {en: \"Then.\", fr: \"Ensuite.\"}}\n",
                        "",
                        1,
                        "fewer than three options"),
                steps("the same step twice", "id: look", "id: stop", 11, "'stop' stands twice"),
                steps("two steps that say the same", "\"Look.\"", "\" stop.\"", 1, "say the same in en"),
                steps(
                        "a step that is marked as right",
                        "{id: stop,",
                        "{id: stop, correct: true,",
                        10,
                        "'correct' means"),
                steps(
                        "steps that keep their order",
                        "kind: ordering",
                        "kind: ordering\nshuffle: false",
                        3,
                        "'shuffle' means"),
                steps(
                        "a step without translation",
                        "en: \"Look.\", fr: \"Regardez.\"",
                        "en: \"Look.\"",
                        11,
                        "'fr' is missing"),
                steps(
                        "a step without feedback",
                        ", feedback: {en: \"Last.\", fr: \"Enfin.\"}",
                        "",
                        12,
                        "'feedback' is missing"),
                steps("no steps", "options:", "steps:", 1, "'options' is missing"),
                steps("a kind that is not known", "kind: ordering", "kind: sorting", 2, "'sorting' is no kind"));
    }

    private static Stream<Arguments> pairs() {
        return Stream.of(
                pairs("an unknown response", "response: day", "response: week", 10, "no response 'week'"),
                pairs(
                        "two premises with the same response",
                        "response: day",
                        "response: morning",
                        10,
                        "the same response"),
                pairs(
                        "no response left over",
                        "  - {id: bye, text: {en: \"Goodbye.\", fr: \"Au revoir.\"}}\n",
                        "",
                        1,
                        "no response too many"),
                pairs(
                        "too few premises",
                        "  - {id: noon, response: day, text: {en: \"Noon\", fr: \"Midi\"}, feedback: {en: \"Bright.\", fr: \"Clair.\"}}\n",
                        "",
                        1,
                        "fewer than three options"),
                pairs(
                        "a premise without response",
                        "{id: noon, response: day,",
                        "{id: noon,",
                        11,
                        "'response' is missing"),
                pairs("the same premise twice", "id: noon", "id: dawn", 11, "'dawn' stands twice"),
                pairs("the same response id twice", "id: bye", "id: day", 17, "'day' stands twice"),
                pairs("two responses that say the same", "Goodbye.", "Good day.", 1, "say the same in en"),
                pairs(
                        "feedback on a response",
                        "{id: bye,",
                        "{id: bye, feedback: {en: \"x\", fr: \"y\"},",
                        17,
                        "'feedback' means"),
                pairs("options in place of responses", "responses:", "options:", 1, "'responses' is missing"));
    }

    private static Arguments steps(String name, String original, String replacement, int line, String problem) {
        return planted(STEPS, TestQuestionFiles.STEPS, name, original, replacement, line, problem);
    }

    private static Arguments pairs(String name, String original, String replacement, int line, String problem) {
        return planted(PAIRS, TestQuestionFiles.PAIRS, name, original, replacement, line, problem);
    }

    private static Arguments planted(
            String file, String good, String name, String original, String replacement, int line, String problem) {
        return fault(
                name,
                folder -> {
                    folder.write(file, good);
                    folder.replace(file, original, replacement);
                },
                file + ":" + line,
                problem);
    }

    private static Stream<Arguments> figures() {
        return Stream.of(
                fault(
                        "a drawing without text alternative",
                        "greeting/media/wave.yaml",
                        "alternative: {en: \"Two people wave.\", fr: \"Deux personnes font signe.\"}\n",
                        "",
                        "greeting/media/wave.yaml:1",
                        "'alternative' is missing"),
                fault("a label without text", DRAWING, "${hello}", "${bye}", DRAWING + ":1", "label 'bye' has no text"),
                fault("words in the drawing", DRAWING, "${hello}", "Hello", DRAWING + ":3", "holds the words"),
                fault(
                        "a script in the drawing",
                        DRAWING,
                        "<rect",
                        "<script>x</script><rect",
                        DRAWING + ":2",
                        "<script>"),
                fault(
                        "an event in the drawing",
                        DRAWING,
                        "<rect ",
                        "<rect onclick=\"x\" ",
                        DRAWING + ":2",
                        "'onclick'"),
                fault(
                        "an address in the drawing",
                        DRAWING,
                        "fill=\"var(--ground)\"",
                        "fill=\"url(https://example.org/a)\"",
                        DRAWING + ":2",
                        "'fill'"),
                fault("a colour of its own", DRAWING, "var(--ink)", "#123456", DRAWING + ":3", "#123456"),
                fault("a drawing that is not XML", DRAWING, "</svg>", "", DRAWING + ":5", "not XML"),
                fault(
                        "a drawing that nobody shows",
                        f -> {
                            f.write("greeting/media/hat.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
                            f.write(
                                    "greeting/media/hat.yaml",
                                    "alternative: {en: \"Hat\", fr: \"Képi\"}\nlabels: {}\n");
                        },
                        "greeting/media/hat.svg:1",
                        "No lesson shows"));
    }

    private static Arguments fault(
            String name, String file, String original, String replacement, String place, String problem) {
        return fault(name, folder -> folder.replace(file, original, replacement), place, problem);
    }

    private static Arguments fault(String name, Consumer<CourseFolder> plant, String place, String problem) {
        return arguments(name, plant, place, problem);
    }

    @Test
    void aFileThatIsNotTextOrTooLargeIsAFinding() throws IOException {
        var folder = new CourseFolder(parent);
        Files.write(folder.path().resolve(FIRST_EN), new byte[] {(byte) 0xC3, 0x28});
        Files.write(folder.path().resolve(FIRST_FR), new byte[600 * 1024]);

        assertThat(CourseReading.of(folder.path()).findings())
                .extracting(Finding::problem)
                .contains("The file is not UTF-8 text.", "The file is larger than 512 KiB.");
    }
}
