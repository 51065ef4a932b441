package org.beret.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.beret.catalogue.Lesson;
import org.beret.learning.AssignedModule;
import org.beret.learning.LearningNavigation;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;

/** The lessons of a module, each with its minutes, whom it concerns above all, and whether it was read or has to be read again. */
class LessonList extends OrderedList {

    LessonList(AssignedModule assigned, ReadingOrder reader) {
        addClassNames("card", "lessons");
        assigned.module().lessons().forEach(lesson -> add(item(assigned, lesson, reader)));
    }

    private ListItem item(AssignedModule assigned, Lesson lesson, ReadingOrder reader) {
        var link = new Anchor(
                LearningNavigation.of(assigned.module().id(), lesson.id()),
                lesson.in(reader).title());
        var minutes = new Span(getTranslation("module.minutes", lesson.minutes()));
        minutes.addClassNames("small", "muted");
        var item = new ListItem(link, minutes);
        if (lesson.caseStudy().isPresent()) {
            item.add(new Badge(Mood.PLAIN, getTranslation("module.case")));
        }
        lesson.tracks()
                .forEach(track -> item.add(new Badge(Mood.PLAIN, getTranslation("lesson.track." + track.name()))));
        if (assigned.readAgain().contains(lesson.id())) {
            item.add(new Badge(Mood.WARN, getTranslation("module.read-again")));
        } else if (assigned.read().contains(lesson.id())) {
            item.add(new Badge(Mood.GOOD, "✓ " + getTranslation("module.read")));
        }
        return item;
    }
}
