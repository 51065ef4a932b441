package org.beret.statistics.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.OptionalLong;
import org.beret.shell.StatCard;
import org.beret.statistics.ready.ReadyDays;
import org.beret.statistics.ready.ReadyDeparture;
import org.beret.statistics.ready.ReadyReport;
import org.beret.texts.Formats;

/** Cards with sums over the countries that are shown, each saying how many these are. */
class ReadyTotals extends Div {

    private final FigureLabels labels = new FigureLabels();

    /** @param isEverybody whether the groups are whole countries; who leaves is not told of others */
    ReadyTotals(ReadyReport report, boolean isEverybody) {
        addClassName("figures");
        add(card(
                "ready.figure.today",
                report.groups().stream().map(group -> group.on(0)).toList(),
                ""));
        for (var day : List.of(ReadyDays.THREE_MONTHS, ReadyDays.MONTHS)) {
            add(card(
                    "ready.figure.later",
                    report.groups().stream().map(group -> group.on(day)).toList(),
                    Formats.day(report.days().all().get(day), getLocale())));
        }
        if (isEverybody) {
            add(leaving(report));
        }
    }

    /** What the figures count, and what is not shown. */
    static Paragraph explained() {
        var text = new Paragraph(UI.getCurrent().getTranslation("ready.explained"));
        text.addClassNames("small", "muted");
        return text;
    }

    private StatCard card(String key, List<OptionalLong> persons, String day) {
        var shown = persons.stream().flatMapToLong(OptionalLong::stream).count();
        return new StatCard(labels.number(sum(persons)), getTranslation(key, Formats.number(shown, getLocale()), day));
    }

    private StatCard leaving(ReadyReport report) {
        var shown = report.departures();
        return new StatCard(
                labels.number(sum(shown.stream().map(ReadyDeparture::ready).toList())),
                getTranslation(
                        "ready.figure.leaving",
                        labels.number(
                                sum(shown.stream().map(ReadyDeparture::officers).toList())),
                        Formats.day(report.days().all().get(ReadyDays.MONTHS), getLocale())));
    }

    /** The sum of what is shown; empty if nothing of it is. */
    private static OptionalLong sum(List<OptionalLong> persons) {
        return !persons.isEmpty() && persons.stream().allMatch(OptionalLong::isEmpty)
                ? OptionalLong.empty()
                : OptionalLong.of(
                        persons.stream().flatMapToLong(OptionalLong::stream).sum());
    }
}
