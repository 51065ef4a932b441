package org.beret.learning.ui;

import com.vaadin.flow.component.html.Article;
import org.beret.shared.Language;

/** The text of a lesson as HTML, rendered from checked course files; it contains no user input. */
class LessonText extends Article {

    /** In the language of the text, which may be another than that of the screen. */
    LessonText(String html, Language language) {
        addClassName("lesson");
        getElement().setAttribute("lang", language.code());
        getElement().setProperty("innerHTML", html);
    }
}
