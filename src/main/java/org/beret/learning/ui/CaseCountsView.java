package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.CaseStudy.Choice;
import org.beret.catalogue.CaseStudy.Ending;
import org.beret.catalogue.CaseStudy.Step;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.learning.LearningNavigation;
import org.beret.learning.cases.CaseCounts;
import org.beret.learning.cases.CaseFigures;
import org.beret.learning.cases.Cases;
import org.beret.learning.cases.Cases.Found;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Address;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.OtherLanguage;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.texts.Formats;

/** What the trainees of the centre chose at each decision of a case, for the talk about it. */
@Route(LearningNavigation.CASE)
@RolesAllowed("TRAINING_CENTRE")
class CaseCountsView extends PageView {

    private final Cases cases;
    private final CaseFigures figures;

    CaseCountsView(Cases cases, CaseFigures figures) {
        this.cases = cases;
        this.figures = figures;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var module = new ModuleId(Address.text(event, "module"));
        var lesson = new LessonId(Address.text(event, "lesson"));
        var found = cases.find(module, lesson);
        var counts = figures.counts(module, lesson);
        begin(found.lesson().in(reader()).title())
                .breadcrumb(LearningNavigation.CASES, getTranslation("menu.cases"))
                .about(about(counts))
                .action(whole(found));
        OtherLanguage.of(reader(), found.module().readIn(reader())).ifPresent(this::add);
        found.study().steps().stream()
                .filter(Step::isDecision)
                .forEach(step -> add(choices(found.study(), step, counts)));
        var method = new Paragraph(getTranslation("case-counts.method", CaseCounts.THRESHOLD));
        method.addClassNames("small", "muted");
        add(method);
    }

    private String about(CaseCounts counts) {
        return counts.persons() == 0
                ? getTranslation("case-counts.few", CaseCounts.THRESHOLD)
                : getTranslation("case-counts.about", counts.persons());
    }

    private Component whole(Found found) {
        var address =
                LearningNavigation.wholeCase(found.module().id(), found.lesson().id());
        var link = new Anchor(address + "?lang=" + Language.of(getLocale()).code(), getTranslation("case.whole"));
        link.setRouterIgnore(true);
        link.addClassName("btn");
        return link;
    }

    private Component choices(CaseStudy study, Step step, CaseCounts counts) {
        var title = step.title().in(reader());
        var table = new DataTable<Choice>(title)
                .text(title, choice -> choice.text().in(reader()))
                .cells(getTranslation("case-counts.leads-to"), choice -> leadsTo(study, choice))
                .number(getTranslation("cases.persons"), choice -> persons(step, choice, counts));
        table.setRows(step.choices());
        return table;
    }

    private String persons(Step step, Choice choice, CaseCounts counts) {
        return Optional.ofNullable(counts.shown().get(step.id()))
                .flatMap(shown -> Optional.ofNullable(shown.get(choice.leadsTo())))
                .map(persons -> Formats.number(persons, getLocale()))
                .orElseGet(() -> getTranslation("case-counts.hidden"));
    }

    private Component leadsTo(CaseStudy study, Choice choice) {
        var step = study.step(choice.leadsTo()).orElseThrow();
        var title = step.title().in(reader());
        return step.ending()
                .<Component>map(ending -> new Badge(mood(ending), title))
                .orElseGet(() -> ModuleLabels.muted(title));
    }

    private static Mood mood(Ending ending) {
        return switch (ending) {
            case GOOD -> Mood.GOOD;
            case MIXED -> Mood.WARN;
            case HARMFUL -> Mood.BAD;
        };
    }

    private ReadingOrder reader() {
        return ReadingLanguages.of(getLocale());
    }
}
