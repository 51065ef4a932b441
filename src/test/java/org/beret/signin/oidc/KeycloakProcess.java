package org.beret.signin.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** A Keycloak of its own on this machine, in memory, with one realm. */
final class KeycloakProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final int port;
    private final Process process;

    /**
     * Starts it and waits until it answers.
     *
     * @param home of the unpacked distribution
     * @param beret the address of the application
     * @param users by e-mail address, and whether that is verified
     */
    KeycloakProcess(Path home, int port, String beret, Map<String, Boolean> users) throws IOException {
        this.home = home.toAbsolutePath();
        this.port = port;
        var realms = Files.createDirectories(this.home.resolve("data/import"));
        Files.writeString(realms.resolve("beret-realm.json"), new JsonMapper().writeValueAsString(realm(beret, users)));
        process = new ProcessBuilder(
                        this.home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + freePort())
                .redirectErrorStream(true)
                .redirectOutput(this.home.resolve("trial.log").toFile())
                .start();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(this::answers);
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/beret";
    }

    private boolean answers() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Map<String, Object> realm(String beret, Map<String, Boolean> users) {
        return Map.of("realm", "beret", "enabled", true, "clients", List.of(client(beret)), "users", users(users));
    }

    private static Map<String, Object> client(String beret) {
        return Map.of(
                "clientId",
                "beret",
                "secret",
                "not-secret",
                "protocol",
                "openid-connect",
                "publicClient",
                false,
                "standardFlowEnabled",
                true,
                "redirectUris",
                List.of(beret + "/login/oauth2/code/police"),
                "attributes",
                Map.of(
                        "pkce.code.challenge.method",
                        "S256",
                        "post.logout.redirect.uris",
                        beret + "/sign-in?signed-out"));
    }

    private static List<Map<String, Object>> users(Map<String, Boolean> users) {
        return users.entrySet().stream()
                .map(user -> Map.<String, Object>of(
                        "username",
                        user.getKey(),
                        "email",
                        user.getKey(),
                        "emailVerified",
                        user.getValue(),
                        "firstName",
                        "Given",
                        "lastName",
                        "Family",
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", KeycloakIT.PASSWORD, "temporary", false))))
                .toList();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
