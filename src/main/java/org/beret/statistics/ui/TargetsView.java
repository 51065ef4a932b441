package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.people.Category;
import org.beret.shell.DataTable;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.Refusal;
import org.beret.shell.ScreenTexts;
import org.beret.statistics.StatisticsNavigation;
import org.beret.statistics.parity.ParityContext;
import org.beret.statistics.parity.Target;

/** The targets for the share of women, with year and source, which administrators maintain. */
@Route(StatisticsNavigation.TARGETS)
@Menu(title = "menu.targets", order = 25)
@RolesAllowed("ADMINISTRATOR")
class TargetsView extends PageView {

    private final ParityContext context;
    private final Div list = new Div();
    private final Div lastAct = new Div();
    private final Refusal refusal = new Refusal();
    private List<Target> shown = List.of();

    TargetsView(ParityContext context) {
        this.context = context;
        list.addClassName("stack");
        lastAct.getElement().setAttribute("role", "status");
        refusal.whenChanged(() -> show(context.targets()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("target.title")).about(getTranslation("target.about"));
        add(lastAct, list, new TargetForm(this::asShown, this::store, refusal));
        show(context.targets());
    }

    private Target asShown(Category category, int year, int percent, String source) {
        return Target.among(shown, category, year, percent, source);
    }

    private void show(List<Target> targets) {
        shown = targets;
        list.removeAll();
        if (targets.isEmpty()) {
            list.add(new Paragraph(getTranslation("target.empty")));
            return;
        }
        var table = new DataTable<Target>(getTranslation("target.title"))
                .text(getTranslation("figures.category"), target -> category(target.category()))
                .number(getTranslation("target.year"), target -> Integer.toString(target.year()))
                .number(getTranslation("target.percent"), target -> Integer.toString(target.percent()))
                .text(getTranslation("target.source"), target -> target.source(ScreenTexts.current()))
                .cells(getTranslation("target.remove"), this::removal);
        table.setRows(targets);
        list.add(table);
    }

    private Component removal(Target target) {
        var remove = new NativeButton(getTranslation("target.remove"), _ -> refusal.run(() -> remove(target)));
        remove.addClassName("link");
        remove.setAriaLabel(getTranslation("labelled", getTranslation("target.remove"), name(target)));
        return remove;
    }

    private void remove(Target target) {
        show(context.remove(target));
        var undo = new NativeButton(getTranslation("target.undo"), _ -> refusal.run(() -> store(target.asNew())));
        undo.addClassNames("btn", "quiet");
        var done = new Div(new Paragraph(getTranslation("target.removed", name(target))), undo);
        done.addClassNames("row", "notice");
        lastAct.removeAll();
        lastAct.add(done);
    }

    private void store(Target target) {
        show(context.store(target));
        lastAct.removeAll();
        Notices.done(getTranslation("target.kept", name(target)));
    }

    private String name(Target target) {
        return category(target.category()) + ", " + target.year();
    }

    private String category(Category category) {
        return getTranslation("category." + category);
    }
}
