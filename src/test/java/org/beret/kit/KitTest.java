package org.beret.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.beret.authoring.CourseReading;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Question;
import org.beret.kit.content.Block;
import org.beret.kit.content.LessonContent;
import org.beret.kit.content.Part;
import org.beret.kit.content.Teaching;
import org.beret.printing.PdfJudge;
import org.beret.shared.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What is in a kit, read back from its files, and what must never be in one. */
class KitTest {

    private static final Path COURSE = Path.of("courses/un-police-pre-deployment");
    private static final String MODULE = "peacekeeping-challenges";
    private static final Language LANGUAGE = Language.FR;

    /** Shorter texts, such as "At once.", may stand in a lesson as well. */
    private static final int TELLING = 30;

    private static final float POINTS_A_MILLIMETRE = 72 / 25.4f;

    private static AnnotationConfigApplicationContext context;
    private static KitMaker maker;
    private static Course course;
    private static CourseModule module;
    private static byte[] zip;
    private static Map<String, byte[]> files;

    @BeforeAll
    static void aKit() throws IOException {
        context = KitCommand.context();
        maker = context.getBean(KitMaker.class);
        course = CourseReading.of(COURSE).course().orElseThrow();
        module = module(MODULE);
        zip = KitFilesOf.zip(maker, course, module, LANGUAGE);
        files = KitFilesOf.files(zip);
    }

    @AfterAll
    static void done() {
        context.close();
    }

    @Test
    void everyLessonHasSlidesAndEverySectionOneOfThem() throws IOException {
        var teaching = Teaching.of(course, module, LANGUAGE);
        var titles = new LinkedHashMap<String, List<String>>();
        for (var path : slides()) {
            try (var show = show(path)) {
                titles.put(
                        path,
                        show.getSlides().stream().map(slide -> slide.getTitle()).toList());
            }
        }

        assertThat(titles).hasSameSizeAs(teaching.lessons());
        assertThat(titles.values())
                .zipSatisfy(
                        teaching.lessons(),
                        (found, lesson) -> assertThat(found)
                                .anyMatch(title -> title.endsWith(lesson.title()))
                                .containsAll(shown(lesson)));
    }

    /** A section that holds nothing but notes or a drawing has these as its slides. */
    private static List<String> shown(LessonContent lesson) {
        return lesson.headed().stream()
                .filter(part -> lesson.caseStudy().isPresent()
                        || !part.all(Block.Paragraph.class).isEmpty())
                .map(Part::title)
                .toList();
    }

    @Test
    void theTitleOfTheFirstSlideLeavesThoseOfOthersWhereTheyAre() throws IOException {
        try (var show = show(slides().getFirst())) {
            var tops = show.getSlides().stream()
                    .map(slide -> slide.getPlaceholder(0).getAnchor().getY())
                    .toList();

            assertThat(tops.getFirst()).isGreaterThan(tops.get(1));
        }
    }

    @Test
    void everyChoiceOfACaseLeadsToItsSlide() throws IOException {
        for (var lesson : Teaching.of(course, module, LANGUAGE).cases()) {
            try (var show = show(slides().get(lesson.number() - 1))) {
                var links = show.getSlides().stream()
                        .flatMap(slide -> slide.getShapes().stream())
                        .filter(KitTest::leadsOn)
                        .count();

                assertThat(links).isEqualTo(choices(lesson.caseStudy().orElseThrow()));
            }
        }
    }

    private static boolean leadsOn(XSLFShape shape) {
        return shape instanceof XSLFSimpleShape simple && simple.getHyperlink() != null;
    }

    private static long choices(CaseStudy study) {
        return study.steps().stream().mapToLong(step -> step.choices().size()).sum();
    }

    @Test
    void whatIsPrintedIsWholeTaggedAndArchivable() {
        assertThat(papers()).hasSize(6).allSatisfy(path -> {
            assertThat(PdfJudge.complaints(file(path))).isEmpty();
            assertThat(KitFilesOf.text(path, file(path)))
                    .contains(module.title().in(LANGUAGE))
                    .doesNotContain("\uFFFD");
        });
    }

    @Test
    void noCardRunsOverItsHalfOfTheSheet() throws IOException {
        var outside = new HashMap<Integer, String>();
        try (var cards = Loader.loadPDF(file(papers().get(1)))) {
            var reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    for (var position : positions) {
                        var y = position.getYDirAdj() / POINTS_A_MILLIMETRE;
                        if ((y > 142 && y < 154) || y > 289) {
                            outside.put(getCurrentPageNo(), text);
                        }
                    }
                }
            };
            reader.getText(cards);
            var steps = Teaching.of(course, module, LANGUAGE).cases().stream()
                    .mapToInt(lesson -> lesson.headed().size())
                    .sum();
            assertThat(cards.getNumberOfPages()).isEqualTo(2 * Math.ceilDiv(steps, 2));
        }
        assertThat(outside).isEmpty();
    }

    @Test
    void theSameVersionIsTheSameFile() {
        assertThat(KitFilesOf.zip(maker, course, module, LANGUAGE)).isEqualTo(zip);
    }

    @Test
    void noQuestionThatCountsIsInAnyFile() {
        var secrets = secrets(module, LANGUAGE);

        assertThat(secrets).hasSizeGreaterThan(100);
        files.forEach((path, file) -> {
            var text = plain(path + KitFilesOf.text(path, file));
            assertThat(secrets).as(path).noneMatch(text::contains);
        });
    }

    @Test
    void noQuestionThatCountsReachesAKitOfAnyModuleInAnyLanguage() {
        for (var each : course.modules()) {
            for (var language : KitOrder.languages(each)) {
                var all = plain(Teaching.of(course, each, language).toString());

                assertThat(secrets(each, language))
                        .as(each.id() + " " + language)
                        .noneMatch(all::contains);
            }
        }
    }

    /** Texts of the questions that a quiz may draw, but for what lessons and practice say as well. */
    private static List<String> secrets(CourseModule of, Language language) {
        var open = plain(of.lessons().stream()
                        .map(lesson -> lesson.in(language).html().replaceAll("<[^>]+>", ""))
                        .collect(Collectors.joining())
                + of.practiceQuestions().stream()
                        .flatMap(question -> texts(question, language))
                        .collect(Collectors.joining()));
        return of.questions().stream()
                .filter(question -> !question.head().practice())
                .flatMap(question -> texts(question, language))
                .filter(text -> text.length() >= TELLING)
                .map(KitTest::plain)
                .filter(text -> !open.contains(text))
                .toList();
    }

    private static Stream<String> texts(Question question, Language language) {
        var options = question.options().stream()
                .flatMap(option ->
                        Stream.of(option.text().in(language), option.feedback().in(language)));
        return Stream.concat(Stream.of(question.stem().in(language)), options);
    }

    /** Without spaces, since lines end anywhere. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
    }

    private static CourseModule module(String id) {
        return course.modules().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] file(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    private static List<String> papers() {
        return files.keySet().stream().filter(path -> path.endsWith(".pdf")).toList();
    }

    private static List<String> slides() {
        return files.keySet().stream().filter(path -> path.endsWith(".pptx")).toList();
    }

    private static XMLSlideShow show(String path) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(file(path)));
    }
}
