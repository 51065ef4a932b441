package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.ReadingLanguages;
import org.beret.statistics.QuestionFigures.BoundedCount;
import org.beret.statistics.QuestionFigures.Row;
import org.beret.statistics.export.AnswerTexts;

/** Details of a question: how often each option was chosen, over all and by language, and the statistics by language. */
class QuestionDetail extends Div {

    private final Row row;
    private final AnswerTexts texts;

    QuestionDetail(Row row, AnswerTexts texts) {
        this.row = row;
        this.texts = texts;
        addClassNames("small", "question-detail");
        var list = new UnorderedList();
        row.all().options().forEach((option, chosen) -> list.add(option(option, chosen)));
        row.byLanguage()
                .forEach((language, answers) -> list.add(new ListItem(getTranslation(
                        "questions.detail.language",
                        texts.language(language),
                        texts.discrimination(answers),
                        texts.seconds(answers)))));
        add(list);
    }

    private ListItem option(OptionId id, BoundedCount chosen) {
        var shares =
                new ArrayList<String>(List.of(getTranslation("questions.option.all", texts.part(chosen, row.all()))));
        row.byLanguage().forEach((language, answers) -> {
            var part = answers.options().get(id);
            if (part != null) {
                shares.add(getTranslation(
                        "questions.option.language", texts.language(language), texts.part(part, answers)));
            }
        });
        var text = row.question().option(id).map(Question.Option::text).orElseThrow();
        var item =
                new ListItem(new Span(text.in(ReadingLanguages.of(getLocale()))), new Div(String.join(" · ", shares)));
        if (row.isKey(id)) {
            item.addComponentAtIndex(1, new Badge(Mood.GOOD, getTranslation("questions.option.key")));
        }
        return item;
    }
}
