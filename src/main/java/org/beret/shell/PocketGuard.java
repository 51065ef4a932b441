package org.beret.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.beret.identity.PersonId;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Server side of {@code frontend/pocket/guard.ts}: what one person keeps on a device is gone before the next sees a screen, and what
 * waits there is sent.
 */
@Tag("beret-pocket-guard")
@JsModule("./pocket/guard.ts")
final class PocketGuard extends Component {

    PocketGuard(PersonId person) {
        getElement().setAttribute("person", person.toString());
        getElement().setAttribute("role", "status");
        var texts = JsonNodeFactory.instance.objectNode();
        texts.put("handed-in", getTranslation("pocket.handed-in"));
        texts.put("result", getTranslation("module.quiz.result"));
        texts.put("unsent", getTranslation("pocket.unsent"));
        getElement().setAttribute("texts", texts.toString());
    }
}
