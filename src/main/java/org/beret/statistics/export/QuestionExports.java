package org.beret.statistics.export;

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
import org.beret.statistics.ExportTable;
import org.beret.statistics.QuestionFigures;
import org.beret.statistics.QuestionFigures.Answers;
import org.beret.statistics.QuestionFigures.BoundedCount;
import org.beret.statistics.QuestionFigures.BoundedCount.Bound;
import org.beret.statistics.QuestionFigures.Row;
import org.beret.statistics.Statistics;
import org.beret.tabular.RowWriter;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports the item statistics of a module as a table, with texts in the person's language: one row a question and language, each
 * followed by one row an option. Contains what the screen shows and nothing more.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class QuestionExports {

    private static final int DECIMALS = 2;

    private final Statistics statistics;
    private final Texts texts;
    private final CurrentPerson currentPerson;

    QuestionExports(Statistics statistics, Texts texts, CurrentPerson currentPerson) {
        this.statistics = statistics;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    /**
     * The statistics of one course version.
     *
     * @param version of the course; empty for the newest that was answered
     * @throws UnknownId if there is no such module, or nobody has answered that version
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public ExportTable questions(ModuleId module, String version) {
        var figures = statistics.questions(module, version);
        var language = currentPerson.find().map(person -> person.language()).orElse(Language.DEFAULT);
        var inLanguage = texts.in(language);
        return new ExportTable(inLanguage, rows -> new Writer(figures, inLanguage, rows).write());
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
                        row.hasNegativeDiscrimination() ? text("questions.check-key") : "");
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

        private void write(Row row, String of, Answers answers, String review) throws IOException {
            var question = row.question();
            line(question, of, "", "", answers, answers.right(), review);
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
                Question question,
                String of,
                String option,
                String key,
                Answers answers,
                BoundedCount part,
                String review)
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
            line.add(review);
            line.add(figures.module().title().in(texts.language()));
            line.add(figures.version());
            line.add(figures.asOf().toString());
            rows.row(line);
        }

        /** A number where the count is exact; otherwise the text of the screen, such as "at most 6%". */
        private Object percent(BoundedCount part, Answers of) {
            return part.bound() == Bound.EXACT && of.count().orElse(0) > 0
                    ? Formats.sharePercent(part.persons(), of.count().getAsLong(), 1)
                    : answerTexts.part(part, of);
        }

        private static @Nullable BigDecimal discrimination(Answers answers) {
            return answers.discrimination().isPresent()
                    ? BigDecimal.valueOf(answers.discrimination().getAsDouble())
                            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    : null;
        }

        private String text(String key, Object... values) {
            return texts.text(key, values);
        }
    }
}
