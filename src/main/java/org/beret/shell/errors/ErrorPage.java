package org.beret.shell.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.beret.shared.Language;
import org.beret.shell.PlainPage;
import org.beret.texts.Incidents;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page for every status that no screen explains, and for addresses below {@code /api} the same as JSON. Says nothing of
 * what failed but an incident number. Who asks for it by its own address is told that there is nothing.
 */
@Controller
class ErrorPage implements ErrorController {

    private static final int NOT_FOUND = HttpServletResponse.SC_NOT_FOUND;
    private static final Set<Integer> EXPLAINED = Set.of(403, 405, 413, 429, 503);

    private final PlainPage page;

    ErrorPage(PlainPage page) {
        this.page = page;
    }

    @RequestMapping("${server.error.path:/error}")
    Object show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : NOT_FOUND;
        response.setStatus(status);
        if (isProgram(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("status", status));
        }
        var language = page.fillForError(model, request);
        model.addAttribute("title", title(status, language));
        model.addAttribute("explanation", explanation(status, request, language));
        return "error-page";
    }

    /** Who calls the API, or asks for JSON and not for a page. */
    private static boolean isProgram(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return path.startsWith("/api/") || (accepted.contains("json") && !accepted.contains("text/html"));
    }

    private String title(int status, Language language) {
        return page.text(status == NOT_FOUND ? "error.not-found" : "error.page.title", language);
    }

    private String explanation(int status, HttpServletRequest request, Language language) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure && status >= 500) {
            return page.text("error.failed", language, Incidents.record(failure));
        }
        if (status == NOT_FOUND) {
            return page.text("error.not-found.text", language);
        }
        if (EXPLAINED.contains(status)) {
            return page.text("error.page." + status, language);
        }
        return page.text(status >= 500 ? "error.page.server" : "error.page.request", language);
    }
}
