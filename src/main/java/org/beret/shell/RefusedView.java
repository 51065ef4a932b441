package org.beret.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Error page for Vaadin's {@link AccessDeniedException}: the view is for another role. */
@PermitAll
@ParentLayout(MainLayout.class)
class RefusedView extends ErrorView implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        explain(getTranslation("error.refused"), getTranslation("error.refused.text"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
