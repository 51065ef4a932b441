package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.beret.learning.AttemptId;
import org.beret.learning.LearningNavigation;
import org.beret.learning.pocket.RunnerTexts;
import org.beret.shared.Language;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Server side of the web component in {@code frontend/quiz-runner.ts}. The component stores each answer on the device and posts it to
 * the attempt's endpoint, so that it works while Vaadin's connection is lost.
 */
@Tag("beret-quiz")
@JsModule("./quiz-runner.ts")
@CssImport("./theme/quiz.css")
@CssImport("./theme/quiz-inputs.css")
class QuizRunner extends Component {

    QuizRunner(AttemptId attempt, PersonId person, ModuleId module, Language language) {
        getElement().setAttribute("attempt", attempt.toString());
        getElement().setAttribute("person", person.toString());
        getElement().setAttribute("module", module.value());
        getElement().setAttribute("lang", language.code());
        getElement().setAttribute("result-address", LearningNavigation.result(attempt));
        var texts = JsonNodeFactory.instance.objectNode();
        RunnerTexts.KEYS.forEach(key -> texts.put(key.substring(RunnerTexts.PREFIX.length()), getTranslation(key)));
        getElement().setPropertyJson("texts", texts);
    }
}
