package org.beret.browser;

import java.net.URI;
import org.beret.signin.passkeys.PasskeySite;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Passkeys for the server of the tests, whose port is known when it has started. */
@Primary
class LocalPasskeys extends PasskeySite {

    private final Environment environment;

    LocalPasskeys(Environment environment) {
        super(URI.create("http://localhost"));
        this.environment = environment;
    }

    @Override
    protected URI address() {
        return URI.create("http://localhost:" + environment.getProperty("local.server.port", "0"));
    }
}
