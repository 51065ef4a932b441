package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.beret.cohorts.ui.Tasks.Task;
import org.beret.shell.Badge;

/** Lists {@link Tasks}, a line each: urgency, sentence, cohort, link. */
class TaskList extends UnorderedList {

    TaskList(List<Task> tasks) {
        addClassNames("card", "tasks");
        tasks.forEach(task -> add(line(task)));
    }

    private ListItem line(Task task) {
        var pill = new Badge(task.mood(), getTranslation(task.key() + ".word"));
        var link = new Anchor(task.address(), getTranslation(task.key(), task.people(), task.days()));
        var cohort = new Span(task.cohort());
        cohort.addClassNames("small", "muted");
        return new ListItem(pill, link, cohort);
    }
}
