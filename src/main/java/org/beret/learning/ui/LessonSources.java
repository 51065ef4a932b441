package org.beret.learning.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.beret.catalogue.LessonPage;

/** The sources of a lesson: paragraphs of the Chair's Note as numbered in the reader's language, and documents. */
class LessonSources extends Section {

    LessonSources(LessonPage page) {
        addClassName("sources");
        var list = new UnorderedList();
        page.sources().forEach(source -> list.add(new ListItem(source)));
        add(
                new H2(getTranslation("lesson.sources")),
                new Paragraph(getTranslation("lesson.note", String.join(", ", page.noteParagraphs()))),
                list);
    }
}
