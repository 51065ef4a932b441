package org.beret.learning.ui;

import com.vaadin.flow.component.html.Article;

/** The text of a lesson as HTML, rendered from checked course files; it contains no user input. */
class LessonText extends Article {

    LessonText(String html) {
        addClassName("lesson");
        getElement().setProperty("innerHTML", html);
    }
}
