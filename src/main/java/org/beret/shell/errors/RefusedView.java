package org.beret.shell.errors;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.beret.shell.MainLayout;

/** Error page for Vaadin's {@link AccessDeniedException}: the view is for another role. */
@PermitAll
@ParentLayout(MainLayout.class)
public class RefusedView extends ErrorView implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        explain(getTranslation("error.refused"), getTranslation("error.refused.text"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
