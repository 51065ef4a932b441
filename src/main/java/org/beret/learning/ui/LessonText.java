package org.beret.learning.ui;

import com.vaadin.flow.component.html.Article;

/** The text of a lesson. The catalogue has rendered it from checked files; nothing a person typed is in it. */
class LessonText extends Article {

    LessonText(String html) {
        addClassName("lesson");
        getElement().setProperty("innerHTML", html);
    }
}
