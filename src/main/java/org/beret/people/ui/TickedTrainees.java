package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.beret.identity.PersonId;
import org.beret.people.TraineePage.Row;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ManyAtOnce;

/** Which trainees of a list are ticked: some of the page that is shown, or all that the filter finds. */
class TickedTrainees extends Div {

    private final Map<PersonId, Input> boxes = new LinkedHashMap<>();
    private final Supplier<List<PersonId>> everybody;
    private final Input page = box("ticked-page");
    private final Input all = box("ticked-all");

    /**
     * Nobody at first.
     *
     * @param found how many the filter finds
     * @param everybody who they are
     */
    TickedTrainees(List<Row> shown, long found, Supplier<List<PersonId>> everybody) {
        this.everybody = everybody;
        shown.forEach(row -> boxes.put(row.id(), box("ticked-" + row.id(), row.listName())));
        page.getElement()
                .addPropertyChangeListener(
                        "checked", "change", _ -> boxes.values().forEach(box -> tick(box, isTicked(page))));
        addClassName("row");
        add(labelled(page, getTranslation("people.many.page", shown.size())));
        if (found > ManyAtOnce.MOST) {
            add(new Span(getTranslation("people.many.too-many", found, ManyAtOnce.MOST)));
        } else if (found > shown.size()) {
            add(labelled(all, getTranslation("people.many.all", found)));
        }
    }

    /** The box of a trainee who is shown. */
    Input of(Row row) {
        return boxes.getOrDefault(row.id(), page);
    }

    /**
     * Who is ticked.
     *
     * @throws BusinessRuleViolation if nobody is
     */
    List<PersonId> people() {
        var ticked = isTicked(all)
                ? everybody.get()
                : boxes.entrySet().stream()
                        .filter(entry -> isTicked(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        if (ticked.isEmpty()) {
            throw new BusinessRuleViolation("people.many.nobody");
        }
        return ManyAtOnce.checked(ticked);
    }

    private Input box(String id, String name) {
        var box = box(id);
        box.setAriaLabel(getTranslation("people.many.tick", name));
        return box;
    }

    private static Input box(String id) {
        var box = new Input();
        box.setType("checkbox");
        box.setId(id);
        box.getElement().addPropertyChangeListener("checked", "change", _ -> {});
        return box;
    }

    private static NativeLabel labelled(Input box, String text) {
        var label = new NativeLabel();
        label.setFor(box);
        label.add(box, new Span(text));
        return label;
    }

    private static boolean isTicked(Input box) {
        return box.getElement().getProperty("checked", false);
    }

    private static void tick(Input box, boolean ticked) {
        box.getElement().setProperty("checked", ticked);
    }
}
