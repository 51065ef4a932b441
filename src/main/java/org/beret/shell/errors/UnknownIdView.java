package org.beret.shell.errors;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.beret.shared.UnknownId;
import org.beret.shell.MainLayout;

/** Error page for an {@link UnknownId}: it does not exist, or not for this person. */
@PermitAll
@ParentLayout(MainLayout.class)
public class UnknownIdView extends ErrorView implements HasErrorParameter<UnknownId> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<UnknownId> error) {
        explain(getTranslation("error.not-found"), getTranslation("error.not-found.text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
