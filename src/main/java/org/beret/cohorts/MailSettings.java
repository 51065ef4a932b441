package org.beret.cohorts;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who sends letters, where their links lead, and how often the letters that wait are looked for. */
@Component
class MailSettings {

    private final String from;
    private final URI myTraining;
    private final Duration every;

    MailSettings(
            @Value("${beret.mail.from}") String from,
            @Value("${beret.address}") URI address,
            @Value("${beret.mail.every}") Duration every) {
        this.from = from;
        this.myTraining = URI.create(address.toString().replaceFirst("/*$", "/") + "my-training");
        this.every = every;
    }

    String from() {
        return from;
    }

    URI myTraining() {
        return myTraining;
    }

    Duration every() {
        return every;
    }
}
