package org.beret.shell.http;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.beret.shell.PlainPage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;

/**
 * Answers what Tomcat refuses before a filter or controller sees it, such as an address with an encoded slash: with the error
 * page and the headers of every other answer.
 */
@Component
class RefusedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final PlainPage page;
    private final Mustache.Compiler templates;

    RefusedRequests(PlainPage page, Mustache.Compiler templates) {
        this.page = page;
        this.templates = templates;
    }

    /** The innermost of its kind answers. */
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Page()));
    }

    private String html(Request request) {
        var model = new ExtendedModelMap();
        var language = page.fillForError(model, request);
        model.addAttribute("title", page.text("error.page.title", language));
        model.addAttribute("explanation", page.text("error.page.request", language));
        return templates.loadTemplate("error-page").execute(model);
    }

    private final class Page extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            ResponseHeaders.harden(request, response);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/html;charset=UTF-8");
            try {
                response.getReporter().write(html(request));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // Whoever asked is not there any more.
            }
        }
    }
}
