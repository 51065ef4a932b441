import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Visits a demonstration server as its people do after a start, so that the AOT cache knows what they need. Run as a source file by
 * build.sh; the argument is the server's log, in which its port and the end of its start are looked for.
 */
class TrainingRun {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("modules/[a-z0-9-]+(?:/(?:lessons|quiz)[a-z0-9/-]*)?");
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration READING = Duration.ofSeconds(20);
    private static final String PASSWORD = "learn-before-you-deploy";
    private static final List<String> STAFF =
            List.of("/", "/people", "/cohorts", "/countries", "/questions", "/verify", "/my-training");

    private final URI server;
    private HttpClient client = stranger();

    private TrainingRun(URI server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        var run = new TrainingRun(URI.create("http://127.0.0.1:" + port(Path.of(arguments[0]))));
        for (var account : List.of("trainee", "centre", "coordinator", "administrator")) {
            run.signIn(account + "@beret.example");
            for (var page : STAFF) {
                run.get(page);
            }
        }
        run.signIn("trainee@beret.example");
        run.read(Instant.now().plus(READING));
    }

    private void read(Instant end) throws IOException, InterruptedException {
        Set<String> known = new LinkedHashSet<>(links(get("/my-training")));
        if (known.isEmpty()) {
            throw new IllegalStateException("The trainee sees no module");
        }
        while (Instant.now().isBefore(end)) {
            for (var page : List.copyOf(known)) {
                known.addAll(links(get("/" + page)));
            }
        }
    }

    private void signIn(String email) throws IOException, InterruptedException {
        client = stranger();
        var form = TOKEN.matcher(get("/sign-in"));
        if (!form.find()) {
            throw new IllegalStateException("The sign-in page has no form");
        }
        var body = "_csrf=%s&username=%s&password=%s".formatted(encoded(form.group(1)), encoded(email), PASSWORD);
        var request = HttpRequest.newBuilder(server.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        client.send(request.build(), BodyHandlers.discarding());
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path)).header("Accept", "*/*").build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private static List<String> links(String page) {
        return PAGE.matcher(page).results().map(found -> found.group()).toList();
    }

    private static HttpClient stranger() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String port(Path log) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var said = Files.readString(log);
            var port = PORT.matcher(said);
            if (said.contains("The demonstration is ready") && port.find()) {
                return port.group(1);
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The server did not start");
    }
}
