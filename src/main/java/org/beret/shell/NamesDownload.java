package org.beret.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.beret.identity.FreshSignIn;
import org.springframework.http.HttpHeaders;

/**
 * A link to a file with names of people. It is given to somebody who has proved lately who they are ({@link FreshSignIn});
 * others come to a page that asks for the password, and from there back to the screen.
 */
public final class NamesDownload implements DownloadHandler {

    private final FreshSignIn freshSignIn;
    private final DownloadHandler file;

    private NamesDownload(FreshSignIn freshSignIn, DownloadHandler file) {
        this.freshSignIn = freshSignIn;
        this.file = file;
    }

    /** A link on the screen that is open. */
    public static Anchor link(DownloadHandler file, String text) {
        var freshSignIn = Instantiator.get(UI.getCurrent()).getOrCreate(FreshSignIn.class);
        var link = new Anchor(new NamesDownload(freshSignIn, file), text);
        // Where the password is needed first, what comes is a page, and no file to be saved.
        link.getElement().removeAttribute("download");
        link.setRouterIgnore(true);
        return link;
    }

    /**
     * A link to a page to print, in a tab of its own.
     *
     * @param page takes the address of the style sheet
     */
    public static Anchor page(Function<String, DownloadHandler> page, String text) {
        return page(page, text, NamesDownload::link);
    }

    /**
     * The same by another kind of link.
     *
     * @param link makes it of the page and the text
     */
    public static Anchor page(
            Function<String, DownloadHandler> page, String text, BiFunction<DownloadHandler, String, Anchor> link) {
        var theme = Instantiator.get(UI.getCurrent()).getOrCreate(ThemeVersion.class);
        var made = link.apply(page.apply("/" + theme.address()), text);
        made.setTarget("_blank");
        return made;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        if (freshSignIn.isFresh()) {
            file.handleDownloadRequest(event);
        } else {
            ((VaadinServletResponse) event.getResponse())
                    .getHttpServletResponse()
                    .sendRedirect(FreshSignInPage.returningTo(event.getRequest().getHeader(HttpHeaders.REFERER)));
        }
    }
}
