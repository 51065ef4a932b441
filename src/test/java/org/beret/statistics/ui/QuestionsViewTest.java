package org.beret.statistics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Question;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shell.Badge;
import org.beret.statistics.export.QuestionExports;
import org.beret.tabular.TableFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last module, which nobody learns in other tests; its counts are written as they would have been counted. */
@ModuleTest
class QuestionsViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestScreens screens;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private QuestionExports exports;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        for (var table : List.of("statistics_quiz", "statistics_item")) {
            jdbc.sql("delete from " + table + " where module_id = :module")
                    .param("module", module().id().value())
                    .update();
        }
    }

    @Test
    void beforeAnybodyHasAnsweredItIsSaidWhenFiguresAppear() {
        try (var window = screens.open(people.coordinator())) {
            window.navigate(QuestionsView.class);
            chooseModule(window);

            assertThat(window.find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .anyMatch(text -> text.startsWith("Nobody has submitted a quiz of this module yet."));
        }
    }

    @Test
    void aBadlyTranslatedQuestionComesFirstAndIsMarkedInWords() {
        var asked = asked();
        var bad = asked.getLast();
        oneIsBadlyTranslated(bad);

        try (var window = screens.open(people.coordinator())) {
            window.navigate(QuestionsView.class);
            chooseModule(window);

            assertThat(window.find(Badge.class).all())
                    .extracting(Badge::getText)
                    .containsOnlyOnce("Harder in French");
            var texts =
                    window.find(Span.class).all().stream().map(Span::getText).toList();
            assertThat(texts.indexOf(stem(bad))).isNotNegative().isLessThan(texts.indexOf(stem(asked.getFirst())));
            assertThat(texts).contains("French: 9% of 110", "English: 67% of 120");
            assertThat(window.find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("Questions to read again: 1 of " + asked.size() + ". They come first.");
            assertThat(window.find(NativeDetails.class).all()).isNotEmpty();
        }
    }

    @Test
    void aQuestionIsFoundByItsWordsAndByItsNumberAndTheTableIsSortedByWhatIsShown() {
        var asked = asked();
        oneIsBadlyTranslated(asked.getLast());

        try (var window = screens.open(people.coordinator())) {
            window.navigate(QuestionsView.class);
            chooseModule(window);
            sortBy(window, "Right");
            sortBy(window, "Right");
            assertThat(shown(window))
                    .hasSameSizeAs(asked)
                    .last(InstanceOfAssertFactories.STRING)
                    .contains(stem(asked.getLast()));

            search(window, asked.getFirst().id().value());
            assertThat(shown(window))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains(stem(asked.getFirst()));
            assertThat(window.find(Span.class).all()).extracting(Span::getText).contains("Shown: 1 of " + asked.size());

            search(window, "no such words");
            assertThat(shown(window)).isEmpty();
            search(window, "");
            assertThat(shown(window)).hasSameSizeAs(asked);
        }
    }

    private static void search(BrowserlessUIContext window, String words) {
        window.find(Input.class).all().stream()
                .filter(field -> field.getId().stream().anyMatch("table-search"::equals))
                .findFirst()
                .orElseThrow()
                .setValue(words);
    }

    private static void sortBy(BrowserlessUIContext window, String title) {
        window.test(window.find(NativeButton.class).withText(title).single()).click();
    }

    /** The rows of the table of questions, in their order. */
    private static List<String> shown(BrowserlessUIContext window) {
        return window.find(QuestionTable.class)
                .all()
                .getFirst()
                .getElement()
                .getChild(0)
                .getChildren()
                .filter(part -> part.getTag().equals("tbody"))
                .flatMap(Element::getChildren)
                .map(row -> row.getChild(0).getTextRecursively())
                .toList();
    }

    @Test
    void aFileSaysOfEachQuestionAndLanguageWhatTheScreenSays() throws Exception {
        var bad = asked().getLast();
        oneIsBadlyTranslated(bad);

        var lines = exported();

        assertThat(lines.get(1)).startsWith(bad.id().value() + ",");
        assertThat(lines)
                .filteredOn(line -> line.startsWith(bad.id().value() + ","))
                .anySatisfy(
                        line -> assertThat(line).contains(",French,,,110,9.1,").contains("Harder in French"))
                .anySatisfy(line ->
                        assertThat(line).contains(",English,,,120,66.7,").doesNotContain("Harder"));
        assertThat(lines).hasSizeGreaterThan(1 + asked().size());
    }

    private List<String> exported() throws Exception {
        var file = new ByteArrayOutputStream();
        people.as(people.coordinator(), () -> {
            try (var rows = TableFormat.CSV.write(file, "questions", Locale.ENGLISH)) {
                exports.questions(module().id(), "").writeTo(rows);
            }
        });
        return file.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void oneIsBadlyTranslated(Question bad) {
        asked().forEach(question -> {
            count(question, Language.EN, 80, 40);
            count(question, Language.FR, question.equals(bad) ? 10 : 70, question.equals(bad) ? 100 : 35);
        });
        jdbc.sql("insert into statistics_quiz (module_id, course_version, revision) values (:module, :version, 1)")
                .param("module", module().id().value())
                .param("version", module().version().number())
                .update();
    }

    @SuppressWarnings("unchecked")
    private void chooseModule(BrowserlessUIContext window) {
        window.find(Select.class).all().getFirst().setValue(module().id().value());
    }

    private void count(Question question, Language language, int right, int wrong) {
        jdbc.sql("""
                        insert into statistics_item (module_id, course_version, question_id, language, rest_score, right_count, wrong_count)
                        values (:module, :version, :question, :language, 6, :right, :wrong)""")
                .param("module", module().id().value())
                .param("version", module().version().number())
                .param("question", question.id().value())
                .param("language", language.code())
                .param("right", right)
                .param("wrong", wrong)
                .update();
    }

    private static String stem(Question question) {
        return question.stem().in(Language.EN);
    }

    private List<Question> asked() {
        return module().questions().stream()
                .filter(question -> !question.head().practice())
                .toList();
    }

    private CourseModule module() {
        return catalogue.modules().getLast();
    }
}
