package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.beret.shared.Language;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Server side of {@code frontend/read-aloud.ts}, which has the lesson below it read by a voice of the device; where the device has
 * none for the language of the text, it shows nothing.
 */
@Tag("beret-aloud")
@JsModule("./read-aloud.ts")
class ReadAloud extends Component {

    private static final String PREFIX = "aloud.";
    private static final List<String> TEXTS = List.of(
            "aloud.on", "aloud.pause", "aloud.paused", "aloud.read", "aloud.stop", "aloud.stuck", "aloud.waiting");

    ReadAloud(Language text) {
        getElement().setAttribute("voice", text.code());
        var texts = JsonNodeFactory.instance.objectNode();
        TEXTS.forEach(key -> texts.put(key.substring(PREFIX.length()), getTranslation(key)));
        getElement().setAttribute("texts", texts.toString());
    }
}
