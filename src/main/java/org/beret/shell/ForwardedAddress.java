package org.beret.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the browser the address of the screen that a first request was forwarded to. It stands in the page before the scripts:
 * a later change of the address would race with the router of the client, which writes the address of the request.
 */
class ForwardedAddress implements IndexHtmlRequestListener {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        response.getUI()
                .map(ForwardedAddress::shown)
                .filter(shown -> !shown.getPath().equals(requested(response)))
                .ifPresent(shown -> tell(response.getDocument(), shown.getPathWithQueryParameters()));
    }

    private static Location shown(UI ui) {
        return ui.getInternals().getActiveViewLocation();
    }

    private static String requested(IndexHtmlResponse response) {
        var path = response.getVaadinRequest().getPathInfo();
        return path == null ? "" : path.replaceFirst("^/", "");
    }

    private static void tell(Document page, String address) {
        var script = "history.replaceState(null, '', " + JSON.writeValueAsString(address) + ")";
        page.head().appendChild(new Element("script").appendChild(new DataNode(script)));
    }
}
