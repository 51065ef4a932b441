package org.beret.browser;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.Matching;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.shared.Language;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The inputs of the question on screen, used with a pointer. */
final class QuestionOnScreen {

    private final Browser browser;
    private final Question question;

    /** Waits for the inputs of this question. */
    QuestionOnScreen(Browser browser, Question question) {
        this.browser = browser;
        this.question = question;
        browser.until(() -> browser.all(inputs()).size() == question.options().size());
    }

    private By inputs() {
        return By.cssSelector(
                switch (question) {
                    case ChoiceQuestion choice -> ".quiz-option input[name='choice-" + choice.id() + "']";
                    case Ordering _ -> ".quiz-order li";
                    case Matching _ -> ".quiz-pairs select";
                });
    }

    void answer(List<OptionId> answer) {
        switch (question) {
            case ChoiceQuestion choice -> choose(answer, choice.severalChoices());
            case Ordering _ -> arrange(answer);
            case Matching matching -> match(matching, answer);
        }
        browser.until(() -> isSame(answer, answered()));
    }

    /** Only in an ordering does the order matter. */
    private boolean isSame(List<OptionId> one, List<OptionId> other) {
        return switch (question) {
            case Ordering _ -> one.equals(other);
            case ChoiceQuestion _, Matching _ -> Set.copyOf(one).equals(Set.copyOf(other));
        };
    }

    List<OptionId> answered() {
        return browser.until(this::read);
    }

    private List<OptionId> read() {
        return switch (question) {
            case ChoiceQuestion _ ->
                browser.all(".quiz-option input:checked").stream()
                        .map(QuestionOnScreen::value)
                        .toList();
            case Ordering _ -> order();
            case Matching matching ->
                matching.premises().stream()
                        .filter(premise -> !value(select(premise.id())).value().isEmpty())
                        .map(premise -> Matching.pair(premise.id(), value(select(premise.id()))))
                        .toList();
        };
    }

    private void choose(List<OptionId> answer, boolean several) {
        var before = answered();
        question.options().stream()
                .map(Question.Option::id)
                .filter(option -> answer.contains(option) != before.contains(option))
                .filter(option -> answer.contains(option) || several)
                .forEach(option -> browser.find(".quiz-option input[value='" + option + "']")
                        .click());
    }

    private void arrange(List<OptionId> answer) {
        for (var place = 0; place < answer.size(); place++) {
            for (var at = order().indexOf(answer.get(place)); at > place; at--) {
                var before = order();
                upButton(at).click();
                browser.until(() -> !order().equals(before));
            }
        }
    }

    private void match(Matching matching, List<OptionId> answer) {
        matching.premises()
                .forEach(premise -> matching.chosen(premise, answer)
                        .ifPresent(response -> new Select(select(premise.id()))
                                .selectByValue(response.id().value())));
    }

    /** The steps as they stand, known by their words. */
    List<OptionId> order() {
        return browser.all(".quiz-order li > span").stream()
                .map(step -> step(Words.plain(step.getText())))
                .toList();
    }

    private OptionId step(String words) {
        return question.options().stream()
                .filter(option -> Stream.of(Language.values())
                        .anyMatch(language ->
                                Words.plain(option.text().in(language)).equals(words)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such step: " + words))
                .id();
    }

    WebElement select(OptionId premise) {
        return browser.find(By.name("pair-" + premise));
    }

    WebElement upButton(int place) {
        return browser.find(".quiz-order li:nth-child(" + (place + 1) + ") button:first-of-type");
    }

    /** The id that an input stands for. */
    static OptionId value(WebElement input) {
        return new OptionId(Objects.requireNonNull(input.getDomProperty("value")));
    }
}
