package org.beret.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * Sets the content security policy of Vaadin pages: scripts need the nonce of the page. {@code unsafe-eval} is for
 * Flow's client, which creates functions from text; {@code unsafe-inline} for styles only, which components set as
 * attributes. Adds the nonce to preloaded scripts, too, and lets no text end a script.
 */
@Component
class PageHardening implements VaadinServiceInitListener {

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // First, because its script needs the nonce, too.
        event.addIndexHtmlRequestListener(new ForwardedAddress());
        event.addIndexHtmlRequestListener(this::harden);
    }

    private void harden(IndexHtmlResponse response) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        response.getDocument()
                .select("script, link[rel=modulepreload]")
                .forEach(element -> element.attr("nonce", nonce));
        escapeScripts(response.getDocument());
        response.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
        response.getUI()
                .ifPresent(ui -> response.getDocument()
                        .select("html")
                        .attr("lang", ui.getLocale().getLanguage()));
    }

    /** The data of a page stands in a script as JSON, where a text with {@code </script>} would end it. */
    private static void escapeScripts(Document page) {
        page.select("script").stream()
                .flatMap(script -> script.dataNodes().stream())
                .forEach(data -> data.setWholeData(data.getWholeData()
                        .replace("<", "\\u003c")
                        .replace("\u2028", "\\u2028")
                        .replace("\u2029", "\\u2029")));
    }

    private static String policy(String nonce) {
        return "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; "
                + "script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src 'self'; font-src 'self' data:";
    }
}
