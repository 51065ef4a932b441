package org.beret.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import org.beret.texts.TextsIn;

/** A link to a calendar file (RFC 5545), which telephones and calendar programs take over. */
public final class CalendarLink extends Anchor {

    /** A link on the screen that is open, in its language. */
    public CalendarLink(Function<TextsIn, byte[]> calendar) {
        var texts = ScreenTexts.current();
        setText(getTranslation("calendar.link"));
        setHref(DownloadHandler.fromInputStream(_ -> {
            var file = calendar.apply(texts);
            return new DownloadResponse(
                    new ByteArrayInputStream(file),
                    texts.text("calendar.file") + ".ics",
                    "text/calendar;charset=UTF-8",
                    file.length);
        }));
        addClassNames("btn", "quiet");
    }
}
