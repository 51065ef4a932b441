package org.beret.shell.errors;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.VaadinService;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.beret.shared.UnavailableDatabase;
import org.beret.shell.MainLayout;
import org.beret.texts.Incidents;
import org.springframework.http.HttpHeaders;

/** Error page for unexpected exceptions, with the incident number under which they are logged. */
@PermitAll
@ParentLayout(MainLayout.class)
public class FailureView extends ErrorView implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        if (UnavailableDatabase.isCauseOf(error.getCaughtException())) {
            VaadinService.getCurrentResponse()
                    .setHeader(HttpHeaders.RETRY_AFTER, UnavailableDatabase.RETRY_AFTER_SECONDS);
            explain(getTranslation("error.page.title"), getTranslation("error.page.503"));
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        var number = Incidents.record(error.getCaughtException());
        explain(getTranslation("error.failure"), getTranslation("error.failed", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
