package org.beret.shell.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beret.identity.FreshSignInNeeded;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.beret.shell.FreshSignInPage;
import org.beret.shell.PlainPage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers where a plain page or a download is refused or does not exist and its controller has no answer of its own: the
 * address was typed, kept or shared, and no screen is there to explain.
 */
@ControllerAdvice
class RefusalPage {

    private final PlainPage page;

    RefusalPage(PlainPage page) {
        this.page = page;
    }

    @ExceptionHandler(UnknownId.class)
    void handle(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    String handle(FreshSignInNeeded needed, HttpServletRequest request) {
        return "redirect:" + FreshSignInPage.returningTo(request.getHeader(HttpHeaders.REFERER));
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
