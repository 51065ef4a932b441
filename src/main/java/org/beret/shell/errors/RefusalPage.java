package org.beret.shell.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.PlainPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Says in words why a plain page or a download was refused, where its controller has no answer of its own: the address was
 * typed, kept or shared, and no screen is there to explain.
 */
@ControllerAdvice
class RefusalPage {

    private final PlainPage page;

    RefusalPage(PlainPage page) {
        this.page = page;
    }

    @ExceptionHandler
    String handle(
            BusinessRuleViolation refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        var language = page.fillForError(model, request);
        model.addAttribute("title", page.text("error.page.title", language));
        model.addAttribute("explanation", page.text(refused.messageKey(), language, refused.values()));
        return "error-page";
    }
}
