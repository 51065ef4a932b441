package org.beret.demonstration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs the address and accounts of the demonstration when the application is ready. */
@Component
@Profile("demo")
class DemonstrationAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationAnnouncement.class);

    private final DemonstrationAccounts accounts;

    DemonstrationAnnouncement(DemonstrationAccounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        LOG.info(
                "The demonstration is ready.\n\n    Open     http://localhost:{}\n    Sign in  {}\n    Password {}\n    Stop     Ctrl+C\n",
                port,
                String.join(" · ", accounts.signInNames()),
                DemonstrationAccounts.PASSWORD);
    }
}
