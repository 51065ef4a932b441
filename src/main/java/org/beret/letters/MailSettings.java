package org.beret.letters;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sender address, base URL of links and polling interval of outgoing mail. */
@Component
public class MailSettings {

    private final String from;
    private final String baseUrl;
    private final Duration interval;

    MailSettings(
            @Value("${beret.mail.from}") String from,
            @Value("${beret.address}") URI address,
            @Value("${beret.mail.every}") Duration interval) {
        this.from = from;
        this.baseUrl = address.toString().replaceFirst("/*$", "/");
        this.interval = interval;
    }

    String from() {
        return from;
    }

    /** The absolute URL of a path of the application. */
    public String url(String path) {
        return baseUrl + path;
    }

    Duration interval() {
        return interval;
    }
}
