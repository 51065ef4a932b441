package org.beret.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Server side of the web component in {@code frontend/form-draft.ts}: has the browser keep what is typed into the form around it until
 * that is saved. Every form with a {@link Refusal} has one.
 */
@Tag("beret-form-draft")
@JsModule("./form-draft.ts")
final class FormDraft extends Component {

    private String name = "";

    FormDraft() {
        getElement().setAttribute("kept", getTranslation("draft.kept"));
        getElement().setAttribute("changed", getTranslation("draft.changed"));
        getElement().setAttribute("discard", getTranslation("draft.discard"));
    }

    /** Known to the browser by the number that it has among all parts of the page. */
    @Override
    protected void onAttach(AttachEvent event) {
        name = String.valueOf(getElement().getNode().getId());
        getElement().setAttribute("name", name);
    }

    /** What was typed is stored, or done: the browser forgets it, even if the form is gone from the screen by now. */
    void saved() {
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.getPage().executeJs("window.beretFormSaved?.($0)", name);
        }
    }
}
