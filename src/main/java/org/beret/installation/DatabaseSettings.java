package org.beret.installation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.env.ConfigurableEnvironment;

/** Where the database is and who opens it, by the settings; empty where they point to others that are not set. */
record DatabaseSettings(ConfigurableEnvironment environment) {

    String url() {
        return get("spring.datasource.url").orElse("");
    }

    /** The file, if the database is one on this machine. */
    Optional<Path> file() {
        return DatabaseFile.of(url());
    }

    /** User and password, as a driver wants them. */
    Properties credentials() {
        var credentials = new Properties();
        get("spring.datasource.username").ifPresent(user -> credentials.setProperty("user", user));
        get("spring.datasource.password").ifPresent(password -> credentials.setProperty("password", password));
        return credentials;
    }

    private Optional<String> get(String name) {
        try {
            return Optional.ofNullable(environment.getProperty(name));
        } catch (IllegalArgumentException unresolved) {
            return Optional.empty();
        }
    }
}
