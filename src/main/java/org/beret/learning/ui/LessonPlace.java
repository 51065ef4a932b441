package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.beret.learning.LearningNavigation;

/**
 * Server side of {@code frontend/lesson-place.ts}, which shows the section that the address of a lesson names, or the paragraph at
 * which this person stopped on this device.
 */
@Tag("beret-lesson-place")
@JsModule("./lesson-place.ts")
class LessonPlace extends Component {

    LessonPlace(ModuleId module, LessonId lesson, PersonId person) {
        getElement().setAttribute("address", LearningNavigation.of(module, lesson));
        getElement().setAttribute("person", person.toString());
    }
}
