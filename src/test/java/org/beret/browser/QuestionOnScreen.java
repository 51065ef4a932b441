package org.beret.browser;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.Matching;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The inputs of the question on screen, used with a pointer. Options are known by their words, as a person knows them: their ids mean nothing. */
final class QuestionOnScreen {

    private final Browser browser;
    private final Question question;

    /** Waits for the inputs of this question. */
    QuestionOnScreen(Browser browser, Question question) {
        this.browser = browser;
        this.question = question;
        browser.until(() -> is(question.stem(), browser.text("beret-quiz h2"))
                && browser.all(inputs()).size() == question.options().size());
    }

    private By inputs() {
        return By.cssSelector(
                switch (question) {
                    case ChoiceQuestion _ -> ".quiz-option input";
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
                        .map(this::optionOf)
                        .toList();
            case Ordering _ -> order();
            case Matching matching ->
                matching.premises().stream()
                        .flatMap(premise ->
                                response(matching, premise)
                                        .map(response -> Matching.pair(premise.id(), response))
                                        .stream())
                        .toList();
        };
    }

    private void choose(List<OptionId> answer, boolean several) {
        var before = answered();
        question.options().stream()
                .map(Question.Option::id)
                .filter(option -> answer.contains(option) != before.contains(option))
                .filter(option -> answer.contains(option) || several)
                .forEach(option -> input(option).click());
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
                        .ifPresent(response -> choose(new Select(select(premise)), response)));
    }

    /** The steps as they stand, known by their words. */
    List<OptionId> order() {
        return browser.all(".quiz-order li > span").stream()
                .map(step -> step(step.getText()))
                .toList();
    }

    private OptionId step(String words) {
        return question.options().stream()
                .filter(option -> is(option.text(), words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such option: " + words))
                .id();
    }

    private static boolean is(LocalizedText text, String words) {
        return Stream.of(Language.values())
                .anyMatch(language -> Words.plain(text.in(language)).equals(Words.plain(words)));
    }

    /** The option that an input stands for. */
    OptionId optionOf(WebElement input) {
        return step(input.findElement(By.xpath("..")).getText());
    }

    private WebElement input(OptionId option) {
        return browser.all(".quiz-option input").stream()
                .filter(input -> optionOf(input).equals(option))
                .findFirst()
                .orElseThrow();
    }

    /** The response that stands with a premise. */
    Optional<OptionId> response(Matching matching, Matching.Premise premise) {
        var words = new Select(select(premise)).getFirstSelectedOption().getText();
        return matching.responses().stream()
                .filter(response -> is(response.text(), words))
                .map(Matching.Response::id)
                .findFirst();
    }

    private static void choose(Select select, Matching.Response response) {
        var options = select.getOptions().stream().map(WebElement::getText).toList();
        select.selectByIndex(IntStream.range(0, options.size())
                .filter(place -> is(response.text(), options.get(place)))
                .findFirst()
                .orElseThrow());
    }

    WebElement select(Matching.Premise premise) {
        return browser.all(".quiz-pairs label").stream()
                .filter(line ->
                        is(premise.text(), line.findElement(By.tagName("span")).getText()))
                .findFirst()
                .orElseThrow()
                .findElement(By.tagName("select"));
    }

    WebElement upButton(int place) {
        return browser.find(".quiz-order li:nth-child(" + (place + 1) + ") button:first-of-type");
    }
}
