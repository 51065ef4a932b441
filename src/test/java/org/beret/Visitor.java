package org.beret;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, fills in forms and shows every redirect instead of following it. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI server;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Visitor(int port) {
        this.server = URI.create("http://localhost:" + port);
    }

    /** Sends a header with every request from now on. */
    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Has a cookie that the server did not set. */
    public Visitor keeping(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path)));
    }

    /** Opens the sign-in form, fills it in and sends it. */
    public HttpResponse<String> signIn(String email, String password) throws IOException, InterruptedException {
        var form = TOKEN.matcher(get("/sign-in").body());
        var token = form.find() ? form.group(1) : "";
        return post("/sign-in", Map.of("username", email, "password", password, "_csrf", token));
    }

    /** Opens the form for a person with a code, fills it in and sends it. */
    public HttpResponse<String> choosePassword(String name, String code, String password)
            throws IOException, InterruptedException {
        var form = TOKEN.matcher(get("/first-sign-in").body());
        var token = form.find() ? form.group(1) : "";
        return post("/first-sign-in", Map.of("name", name, "code", code, "password", password, "_csrf", token));
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Opens the form at this address, fills it in and sends it. */
    public HttpResponse<String> fill(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return fill(path, path, fields);
    }

    /** Opens a form, fills in other fields and sends them to another address, as a form does that was open for long. */
    public HttpResponse<String> fill(String form, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(form).body());
        var filled = new LinkedHashMap<>(fields);
        filled.put("_csrf", token.find() ? token.group(1) : "");
        return post(path, filled);
    }

    /** Sends any method with a body of any type; a type is left out if it is empty. */
    public HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path)).method(method, BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return send(request);
    }

    /** Comes to a server that has no session of this browser in memory: another one, or the same one restarted. */
    public Visitor atAnotherServer() {
        cookies.put("JSESSIONID", "OF-A-SERVER-THAT-IS-GONE");
        return this;
    }

    /** The value of a cookie that the server has set. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Where an answer leads, as path and query. */
    public static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(address -> address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery()))
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var response = CLIENT.send(request.build(), BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return response;
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }
}
