package org.beret;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

/** A screen as a visitor's browser has it open: sends what Vaadin's client would, under any path. */
public final class OpenScreen {

    private static final String JSON = "application/json; charset=UTF-8";

    private final Visitor visitor;
    private final String page;

    private OpenScreen(Visitor visitor, String page) {
        this.visitor = visitor;
        this.page = page;
    }

    /** Opens a screen by its address. */
    public static OpenScreen open(Visitor visitor, String path) throws IOException, InterruptedException {
        var page = visitor.get(path).body();
        var screen = new OpenScreen(visitor, page);
        // Spring's token, where a path is not Vaadin's own; in a form or in a header it is the same.
        visitor.with(
                screen.found("name=\"_csrf_header\" content=\"([^\"]+)\""),
                screen.found("name=\"_csrf\" content=\"([^\"]+)\""));
        return screen;
    }

    /** Goes on to another screen as a click on a link does; the path is that of the request, not of the screen. */
    public HttpResponse<String> navigate(String path, String screen) throws IOException, InterruptedException {
        var steps = List.of(step(""), step(screen));
        return visitor.send(
                "POST",
                path + "?v-r=uidl&v-uiId=" + ui(),
                JSON,
                "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%s,\"clientId\":0}"
                        .formatted(
                                found("\"Vaadin-Security-Key\":\"([^\"]+)\""),
                                String.join(",", steps),
                                found("\"syncId\":(\\d+)")));
    }

    /** Asks as the client does in the background, for example {@code heartbeat} or {@code push}. */
    public HttpResponse<String> ask(String path, String kind) throws IOException, InterruptedException {
        return visitor.send("POST", path + "?v-r=" + kind + "&v-uiId=" + ui(), JSON, "");
    }

    /** The addresses of files that this screen gives out or takes. */
    public List<String> files() {
        return Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+")
                .matcher(page)
                .results()
                .map(file -> "/" + file.group())
                .toList();
    }

    private static String step(String screen) {
        return "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"%s\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"link\"}}"
                .formatted(screen);
    }

    private String ui() {
        return found("\"v-uiId\":(\\d+)");
    }

    private String found(String pattern) {
        var match = Pattern.compile(pattern).matcher(page);
        if (!match.find()) {
            throw new AssertionError("No " + pattern + " in " + page);
        }
        return match.group(1);
    }
}
