package org.beret.learning.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.identity.PersonId;
import org.beret.learning.LearningNavigation;
import org.beret.shared.ReadingOrder;

/**
 * Server side of the web component in {@code frontend/case-player.ts}, which leads through the text of a case in the browser alone and
 * reports the way to {@code CaseEndpoint}.
 */
@Tag("beret-case")
@JsModule("./case-player.ts")
class CasePlayer extends HtmlContainer {

    CasePlayer(CourseModule module, Lesson lesson, PersonId person, ReadingOrder reader) {
        var name = module.id() + "/" + lesson.id();
        getElement().setAttribute("address", LearningNavigation.caseEnded(module.id(), lesson.id()));
        getElement().setAttribute("person", person.toString());
        getElement().setAttribute("case", name + "@" + module.version().revision());
        getElement().setAttribute("again", getTranslation("case.again"));
        getElement().setAttribute("chosen", getTranslation("case.chosen"));
        add(new LessonText(lesson.in(reader).html(), module.readIn(reader)));
    }
}
