package org.beret.statistics;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.Question;
import org.beret.identity.CurrentPerson;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.statistics.FigureExports.Table;
import org.beret.statistics.QuestionFigures.Answers;
import org.beret.statistics.QuestionFigures.Part;
import org.beret.statistics.QuestionFigures.Part.Known;
import org.beret.statistics.QuestionFigures.Row;
import org.beret.tabular.RowWriter;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of a module's questions as rows of a table, in the words of the person who asks: for every question and language
 * who answered rightly, and after that how often each option was chosen.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class QuestionExports {

    private static final int PLACES = 2;

    private final Statistics statistics;
    private final Texts texts;
    private final CurrentPerson currentPerson;

    QuestionExports(Statistics statistics, Texts texts, CurrentPerson currentPerson) {
        this.statistics = statistics;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    /**
     * What the screen of questions shows.
     *
     * @param version of the course; empty for the newest that was answered
     * @throws UnknownId if there is no such module, or nobody has answered that version
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public Table questions(ModuleId module, String version) {
        var figures = statistics.questions(module, version);
        var language = currentPerson.find().map(person -> person.language()).orElse(Language.EN);
        return rows -> new Writer(figures, texts.in(language), rows).write();
    }

    /** Writes one file. */
    private static final class Writer {

        private final QuestionFigures figures;
        private final TextsIn texts;
        private final AnswerTexts answerTexts;
        private final RowWriter rows;

        Writer(QuestionFigures figures, TextsIn texts, RowWriter rows) {
            this.figures = figures;
            this.texts = texts;
            this.answerTexts = new AnswerTexts(texts);
            this.rows = rows;
        }

        void write() throws IOException {
            rows.head(Stream.of(
                            "questions.id",
                            "questions.question",
                            "figures.language",
                            "questions.option",
                            "questions.option.key",
                            "questions.answers",
                            "questions.percent",
                            "questions.discrimination",
                            "questions.seconds",
                            "questions.look",
                            "figures.module",
                            "figures.version",
                            "figures.as-of")
                    .map(this::text)
                    .toList());
            for (var row : figures.rows()) {
                write(
                        row,
                        text("figures.language.all"),
                        row.all(),
                        row.isUpsideDown() ? text("questions.check-key") : "");
                for (var entry : row.byLanguage().entrySet()) {
                    write(row, answerTexts.language(entry.getKey()), entry.getValue(), harder(row, entry.getKey()));
                }
            }
        }

        private String harder(Row row, Language of) {
            return row.harderIn().stream().anyMatch(harder -> harder.language() == of)
                    ? text("questions.harder", answerTexts.language(of))
                    : "";
        }

        private void write(Row row, String of, Answers answers, String look) throws IOException {
            var question = row.question();
            line(question, of, "", "", answers, answers.right(), look);
            for (var option : answers.options().entrySet()) {
                var text = question.option(option.getKey())
                        .map(found -> found.text().in(texts.language()))
                        .orElseThrow();
                line(
                        question,
                        of,
                        text,
                        row.isKey(option.getKey()) ? text("questions.option.key") : "",
                        answers,
                        option.getValue(),
                        "");
            }
        }

        private void line(
                Question question, String of, String option, String key, Answers answers, Part part, String look)
                throws IOException {
            var isWhole = option.isEmpty();
            var line = new ArrayList<@Nullable Object>(List.of(
                    question.id(),
                    question.stem().in(texts.language()),
                    of,
                    option,
                    key,
                    answers.count().isPresent() ? answers.count().getAsLong() : text("figures.hidden"),
                    percent(part, answers)));
            line.add(isWhole ? discrimination(answers) : null);
            line.add(
                    isWhole && answers.seconds().isPresent() ? answers.seconds().getAsInt() : null);
            line.add(look);
            line.add(figures.module().title().in(texts.language()));
            line.add(figures.version());
            line.add(figures.asOf().toString());
            rows.row(line);
        }

        /** A number to calculate with where it is known; otherwise the words of the screen. */
        private Object percent(Part part, Answers of) {
            return part.known() == Known.EXACTLY && of.count().orElse(0) > 0
                    ? Formats.wholePercent(part.persons(), of.count().getAsLong())
                    : answerTexts.part(part, of);
        }

        private static @Nullable BigDecimal discrimination(Answers answers) {
            return answers.discrimination().isPresent()
                    ? BigDecimal.valueOf(answers.discrimination().getAsDouble())
                            .setScale(PLACES, RoundingMode.HALF_EVEN)
                    : null;
        }

        private String text(String key, Object... values) {
            return texts.text(key, values);
        }
    }
}
