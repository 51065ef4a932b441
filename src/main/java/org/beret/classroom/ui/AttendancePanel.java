package org.beret.classroom.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.beret.classroom.AttendanceList;
import org.beret.classroom.AttendanceList.Entry;
import org.beret.classroom.AttendanceLists;
import org.beret.classroom.AttendanceMeans;
import org.beret.identity.PersonId;
import org.beret.shell.NativeSelect;
import org.beret.shell.Notices;
import org.beret.shell.Polling;
import org.beret.shell.Refusal;

/** Ticks one, or all at once, which can be undone. */
class AttendancePanel extends Div {

    private final AttendanceLists lists;
    private final NativeSelect<AttendanceMeans> means;
    private final Paragraph count = new Paragraph();
    private final NativeButton all = new NativeButton(getTranslation("classroom.tick-all"), _ -> tickAll());
    private final NativeButton undo = new NativeButton(getTranslation("classroom.undo"), _ -> undo());
    private final Refusal refusal = new Refusal();
    private final AttendanceTable table = new AttendanceTable(this::tick);
    private AttendanceList shown;
    private Set<PersonId> ticked = Set.of();
    private final Polling polling = new Polling();
    private String stamp = "";

    AttendancePanel(AttendanceLists lists, AttendanceList list) {
        this.lists = lists;
        this.shown = list;
        addClassName("stack");
        means = new NativeSelect<>(
                getTranslation("classroom.means"),
                "attendance-means",
                List.of(AttendanceMeans.LIST, AttendanceMeans.SHEET),
                one -> getTranslation("classroom.means." + one.name()));
        count.setId("classroom-count");
        count.getElement().setAttribute("role", "status");
        all.addClassName("btn");
        undo.addClassNames("btn", "quiet");
        var acts = new Div(means, all, undo);
        acts.addClassName("form-row");
        add(acts, refusal, count, table);
        show(list);
    }

    /** While people type the code on the wall, they appear by themselves. */
    void follow(UI ui) {
        polling.start(ui, this::look);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }

    private void look() {
        var now = lists.stamp(shown.session().id());
        if (!now.equals(stamp)) {
            stamp = now;
            show(lists.of(shown.session().id()));
        }
    }

    private void show(AttendanceList list) {
        shown = list;
        var here = list.entries().stream().filter(Entry::attended).count();
        var text = getTranslation("classroom.count", here, list.entries().size());
        var byCode = list.byCode();
        count.setText(text
                + (byCode == 0 ? "" : " " + getTranslation("classroom.count.code", byCode))
                + (list.gone() == 0 ? "" : " " + getTranslation("classroom.gone", list.gone())));
        undo.setVisible(!ticked.isEmpty());
        table.show(list);
    }

    private void tick(PersonId person, boolean attended) {
        ticked = Set.of();
        act(() -> {
            if (attended) {
                lists.record(shown.session().id(), List.of(person), means.value());
            } else {
                lists.takeBack(shown.session().id(), List.of(person));
            }
        });
    }

    private void tickAll() {
        act(() -> {
            ticked = lists.record(shown.session().id(), members(), means.value());
            Notices.saved(!ticked.isEmpty(), getTranslation("classroom.ticked", ticked.size()));
        });
    }

    private void undo() {
        act(() -> {
            var taken = lists.takeBack(shown.session().id(), ticked);
            ticked = Set.of();
            Notices.saved(!taken.isEmpty(), getTranslation("classroom.undone", taken.size()));
        });
    }

    private Collection<PersonId> members() {
        return shown.entries().stream()
                .filter(Entry::member)
                .map(entry -> entry.person().id())
                .toList();
    }

    /** Shows how things stand afterwards, also if it was refused: a box then goes back. */
    private void act(Runnable act) {
        refusal.run(act);
        show(lists.of(shown.session().id()));
    }
}
