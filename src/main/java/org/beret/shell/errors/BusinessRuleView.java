package org.beret.shell.errors;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.MainLayout;

/** Error page for a {@link BusinessRuleViolation} on the way to a screen: its sentence in place of an incident number. */
@PermitAll
@ParentLayout(MainLayout.class)
public class BusinessRuleView extends ErrorView implements HasErrorParameter<BusinessRuleViolation> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<BusinessRuleViolation> error) {
        var rule = error.getException();
        explain(getTranslation("error.rule"), getTranslation(rule.messageKey(), rule.values()));
        return HttpServletResponse.SC_CONFLICT;
    }
}
