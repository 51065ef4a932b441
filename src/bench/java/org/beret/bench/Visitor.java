package org.beret.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beret.bench.KeptConnection.Reply;

/** Somebody with a connection and cookies of their own, who does one thing after the other. */
final class Visitor implements AutoCloseable {

    /** Of every demonstration account, as the sign-in page of the demonstration says. */
    static final String PASSWORD = "learn-before-you-deploy";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final KeptConnection connection;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Visitor(URI server) {
        this.connection = new KeptConnection(server);
    }

    /** Somebody who has done nothing yet. */
    static Visitor stranger(URI server) {
        return new Visitor(server);
    }

    /** The same with a cookie that another one got. */
    static Visitor stranger(URI server, String cookie, String value) {
        var visitor = new Visitor(server);
        visitor.cookies.put(cookie, value);
        return visitor;
    }

    /** A demonstration person who has filled in the sign-in form. */
    static Visitor signedIn(URI server, String email) throws IOException {
        var visitor = new Visitor(server);
        var reply = visitor.signIn(visitor.formToken(), email, PASSWORD, "");
        if (reply.status() != 302 || reply.values("location").toString().contains("sign-in")) {
            throw new IllegalStateException(email + " was not let in: " + reply);
        }
        return visitor;
    }

    /** The token of the sign-in form, which can be sent more than once. */
    String formToken() throws IOException {
        var form = TOKEN.matcher(get("/sign-in"));
        if (!form.find()) {
            throw new IllegalStateException("The sign-in page has no form");
        }
        return form.group(1);
    }

    /**
     * Sends the sign-in form.
     *
     * @param headers more of them, whole lines, each with its end
     */
    Reply signIn(String token, String email, String password, String headers) throws IOException {
        var filled = "_csrf=" + encoded(token) + "&username=" + encoded(email) + "&password=" + encoded(password);
        return send("POST /sign-in", "Content-Type: application/x-www-form-urlencoded\r\n" + headers, filled);
    }

    /** Looks up the number of a certificate. */
    Reply verify(String number, String headers) throws IOException {
        return send("GET /verify/" + number, headers, "");
    }

    /** The page at a path, which must be there. */
    String get(String path) throws IOException {
        return expected(path, send("GET " + path, "Accept: */*\r\n", ""));
    }

    /** Posts to an address of the interface for programs, with the token from its cookie; it must succeed. */
    String post(String path, String json) throws IOException {
        var headers = "Content-Type: application/json\r\nX-XSRF-TOKEN: " + cookies.get("XSRF-TOKEN") + "\r\n";
        return expected(path, send("POST " + path, headers, json));
    }

    private Reply send(String method, String headers, String body) throws IOException {
        var jar = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
        var reply = connection.exchange(method, headers + (cookies.isEmpty() ? "" : jar), body);
        reply.values("set-cookie").forEach(this::keep);
        return reply;
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, (cookie + ";").indexOf(';'));
        var name = pair.substring(0, pair.indexOf('='));
        cookies.put(name, pair.substring(name.length() + 1));
    }

    private static String expected(String path, Reply reply) {
        if (reply.status() != 200) {
            throw new IllegalStateException(path + " answered " + reply);
        }
        return reply.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The next request opens another connection. */
    void forgetConnection() {
        try {
            connection.close();
        } catch (IOException gone) {
            // As it should be.
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
