package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.beret.cohorts.Reminders;
import org.beret.cohorts.Reminders.Hindrance;
import org.beret.cohorts.Reminders.Remindable;
import org.beret.cohorts.Reminders.Words;
import org.beret.shared.Language;
import org.beret.shell.Refusal;
import org.beret.shell.ScreenTexts;
import org.beret.shell.TextArea;
import org.beret.texts.Texts;

/**
 * What a reminder adds in the centre's own words, for each language that somebody ticked reads, and the button. It says before what
 * will happen to how many, and who will be left out.
 */
class ReminderForm extends Div {

    /** Texts to begin with, in every language of the interface. */
    private enum Template {
        NOT_BEGUN,
        LATE,
        DEPARTURE
    }

    private final Texts texts;
    private final Map<Language, TextArea> areas = new EnumMap<>(Language.class);
    private final Map<Language, String> filled = new EnumMap<>(Language.class);
    private final Paragraph will = new Paragraph();
    private final NativeButton submit = new NativeButton();
    private final Refusal refusal = new Refusal();
    private List<Remindable> ticked = List.of();

    ReminderForm(Texts texts) {
        this.texts = texts;
        addClassNames("card", "stack");
        var template = new OptionalSelect<>(
                getTranslation("remind.template"),
                getTranslation("remind.template.NONE"),
                List.of(Template.values()),
                choice -> getTranslation("remind.template." + choice));
        template.addValueChangeListener(event -> fill(event.getValue()));
        add(new H2(getTranslation("remind.words")), new Paragraph(getTranslation("remind.words.about")), template);
        for (var language : Language.values()) {
            var area = new TextArea("", "words-" + language.code(), Words.LONGEST);
            areas.put(language, area);
            add(area);
        }
        will.setId("will");
        will.getElement().setAttribute("role", "status");
        submit.addClassNames("btn", "primary");
        add(will, refusal, new Div(submit));
    }

    /** Said where this server sends no letters. */
    static Optional<Paragraph> noticeWithoutMail(Reminders reminders) {
        if (reminders.sendsLetters()) {
            return Optional.empty();
        }
        var notice = new Paragraph(ScreenTexts.current().text("remind.no-mail-server"));
        notice.addClassNames("notice", "warn");
        return Optional.of(notice);
    }

    /** What reminds; it takes who is ticked and the words. */
    void onSubmit(BiConsumer<List<Remindable>, Words> remind) {
        submit.addClickListener(_ -> refusal.run(() -> remind.accept(ticked, words())));
    }

    /** Says what will happen to these. */
    void say(List<Remindable> chosen) {
        ticked = chosen;
        var reminded =
                chosen.stream().filter(person -> person.hindrance().isEmpty()).toList();
        var parts = FoundPeople.note(
                Optional.of(getTranslation("remind.will", reminded.size())),
                counted(
                        "remind.will.screen",
                        reminded.stream().filter(person -> !person.hasEmail()).count()),
                leftOut(Hindrance.REMINDED_TODAY),
                leftOut(Hindrance.NOTHING_LEFT),
                leftOut(Hindrance.SUSPENDED));
        will.setText(parts);
        var readers = reminded.stream().collect(Collectors.groupingBy(Remindable::language, Collectors.counting()));
        areas.forEach((language, area) -> {
            var count = readers.getOrDefault(language, 0L);
            area.label(getTranslation("remind.words.in", language.nameIn(getLocale()), count));
            area.setVisible(count > 0);
        });
        submit.setText(getTranslation("remind.submit", reminded.size()));
        submit.setEnabled(!reminded.isEmpty());
    }

    private Optional<String> leftOut(Hindrance why) {
        return counted(
                "remind.will-not." + why,
                ticked.stream()
                        .filter(person -> person.hindrance().equals(Optional.of(why)))
                        .count());
    }

    private Optional<String> counted(String key, long count) {
        return count == 0 ? Optional.empty() : Optional.of(getTranslation(key, count));
    }

    /** What somebody has written themselves stays. */
    private void fill(Optional<Template> template) {
        areas.forEach((language, area) -> {
            if (area.value().equals(filled.getOrDefault(language, ""))) {
                var text = template.map(chosen -> texts.in(language, "remind.template." + chosen + ".text"))
                        .orElse("");
                filled.put(language, text);
                area.write(text);
            }
        });
    }

    /** Nobody is sent what is written in a field that is not shown. */
    private Words words() {
        return new Words(areas.entrySet().stream()
                .filter(entry -> entry.getValue().isVisible())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value())));
    }
}
