package org.beret.signin.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A provider of OpenID Connect on this machine that says of everybody what a test wants it to say. */
final class TestProvider {

    static final String CLIENT = "beret";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final RSAKey key;
    private volatile Map<String, Object> claims = Map.of();

    TestProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/.well-known/openid-configuration", this::description);
        serve("/keys", () -> new JWKSet(key.toPublicJWK()).toJSONObject());
        serve("/token", this::tokens);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What it says next, beside issuer, audience and times. */
    void says(Map<String, Object> claims) {
        this.claims = claims;
    }

    void stop() {
        server.stop(0);
    }

    private interface Answer {
        Map<String, Object> make() throws JOSEException;
    }

    private void serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var body = JSON.writeValueAsString(answer.make()).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (JOSEException failed) {
                throw new IOException(failed);
            }
        });
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "end_session_endpoint",
                issuer() + "/sign-out",
                "subject_types_supported",
                new String[] {"public"});
    }

    private Map<String, Object> tokens() throws JOSEException {
        var now = Instant.now();
        var said = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plusSeconds(60).getEpochSecond());
        claims.forEach(said::claim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), said.build());
        token.sign(new RSASSASigner(key));
        return Map.of("access_token", "none", "token_type", "Bearer", "expires_in", 60, "id_token", token.serialize());
    }
}
