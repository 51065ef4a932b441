package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
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
import org.beret.shell.TextBox;
import org.beret.statistics.StatisticsNavigation;
import org.beret.statistics.parity.ParityContext;
import org.beret.statistics.parity.Target;

/** The targets for the share of women, with year and source, which administrators maintain. */
@Route(StatisticsNavigation.TARGETS)
@Menu(title = "menu.targets", order = 25)
@RolesAllowed("ADMINISTRATOR")
class TargetsView extends PageView {

    private static final int MAX_NUMBER_LENGTH = 4;

    private final ParityContext context;
    private final Div list = new Div();
    private final Div lastAct = new Div();
    private final Refusal refusal = new Refusal();

    TargetsView(ParityContext context) {
        this.context = context;
        list.addClassName("stack");
        lastAct.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("target.title")).about(getTranslation("target.about"));
        add(lastAct, list, form());
        show(context.targets());
    }

    private void show(List<Target> targets) {
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

    private Component form() {
        var category = new Select<Category>();
        category.setLabel(getTranslation("figures.category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(this::category);
        category.setValue(Category.INDIVIDUAL_POLICE_OFFICER);
        var year = number("target.year", "target-year");
        var percent = number("target.percent", "target-percent");
        var source = new TextBox(getTranslation("target.source"), "target-source", ParityContext.MAX_SOURCE_LENGTH);
        var add = new NativeButton(
                getTranslation("target.add"),
                _ -> refusal.run(() -> store(context.asSeen(
                        category.getValue(), whole(year.value()), whole(percent.value()), source.value()))));
        add.addClassNames("btn", "primary");
        var row = new Div(category, year, percent, source, add);
        row.addClassName("form-row");
        var card = new Div(
                new H2(getTranslation("target.form")),
                new Paragraph(getTranslation("target.form.about")),
                refusal,
                row);
        card.addClassNames("card", "stack");
        return card;
    }

    private void store(Target target) {
        show(context.store(target));
        lastAct.removeAll();
        Notices.done(getTranslation("target.kept", name(target)));
    }

    private TextBox number(String key, String id) {
        return new TextBox(getTranslation(key), id, MAX_NUMBER_LENGTH).ofType("number", "off");
    }

    /** Anything but a whole number becomes 0, which is refused as a year and as a percentage. */
    private static int whole(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private String name(Target target) {
        return category(target.category()) + ", " + target.year();
    }

    private String category(Category category) {
        return getTranslation("category." + category);
    }
}
