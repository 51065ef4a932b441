package org.beret.shell.errors;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.beret.identity.CurrentPerson;
import org.beret.shell.MainLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Error page for Vaadin's {@link AccessDeniedException}: the view is for another role. */
@PermitAll
@ParentLayout(MainLayout.class)
public class RefusedView extends ErrorView implements HasErrorParameter<AccessDeniedException> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedView.class);

    private final transient CurrentPerson currentPerson;

    RefusedView(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        // The first part of an address that leads to a screen is no text of the sender's; the rest may be.
        currentPerson
                .find()
                .ifPresent(person -> LOG.info(
                        "Refused to {} ({}): screen {}",
                        person.id(),
                        person.role(),
                        event.getLocation().getFirstSegment().replaceAll("[^\\w-]", "?")));
        explain(getTranslation("error.refused"), getTranslation("error.refused.text"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
