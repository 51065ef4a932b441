package org.beret.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.beret.identity.PersonId;

/** Server side of {@code frontend/pocket/guard.ts}: what one person keeps on a device is gone before the next sees a screen. */
@Tag("beret-pocket-guard")
@JsModule("./pocket/guard.ts")
final class PocketGuard extends Component {

    PocketGuard(PersonId person) {
        getElement().setAttribute("person", person.toString());
    }
}
