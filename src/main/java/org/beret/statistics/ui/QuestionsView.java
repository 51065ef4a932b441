package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.shell.OtherLanguage;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.statistics.QuestionFigures;
import org.beret.statistics.QuestionFigures.Row;
import org.beret.statistics.Statistics;
import org.beret.statistics.StatisticsNavigation;
import org.beret.texts.Formats;

/** Item statistics of a module, to find bad translations and wrong keys. Module and version are parameters of the address. */
@Route(StatisticsNavigation.QUESTIONS)
@Menu(title = "menu.questions", order = 3.5)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class QuestionsView extends PageView {

    private final Statistics statistics;

    QuestionsView(Statistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = FigureAddress.of(event.getLocation().getQueryParameters());
        var modules = statistics.modules();
        var figures =
                statistics.questions(address.module(modules.getFirst().id()), address.choice(FigureAddress.VERSION));
        head(figures, address);
        var reader = ReadingLanguages.of(getLocale());
        OtherLanguage.of(reader, figures.module().readIn(reader)).ifPresent(this::add);
        add(new FilterBar(StatisticsNavigation.QUESTIONS, address)
                .modules(modules, figures.module())
                .versions(figures));
        if (figures.versions().isEmpty()) {
            add(new Paragraph(getTranslation("questions.empty")));
        } else {
            var table = new QuestionTable(figures);
            add(summary(figures), table.search(figures), table, method());
        }
    }

    private void head(QuestionFigures figures, FigureAddress address) {
        var head = begin(getTranslation("questions.title"))
                .about(getTranslation(
                        "questions.as-of",
                        figures.module().title().in(ReadingLanguages.of(getLocale())),
                        figures.version(),
                        Formats.moment(figures.asOf(), getLocale())));
        if (!figures.versions().isEmpty()) {
            head.action(new FileLink(address.at("figures/questions.csv"), getTranslation("figures.csv")))
                    .action(new FileLink(address.at("figures/questions.xlsx"), getTranslation("figures.xlsx")));
        }
    }

    private Component summary(QuestionFigures figures) {
        var some = figures.rows().stream().filter(Row::needsReview).count();
        var summary = new Paragraph(
                some == 0
                        ? getTranslation("questions.look.none")
                        : getTranslation(
                                "questions.look.some",
                                Formats.number(some, getLocale()),
                                Formats.number(figures.rows().size(), getLocale())));
        summary.addClassNames("notice", some == 0 ? "good" : "warn");
        return summary;
    }

    private Component method() {
        var method = new Paragraph(getTranslation("questions.method"));
        method.addClassNames("small", "muted");
        return method;
    }
}
