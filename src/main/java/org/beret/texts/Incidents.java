package org.beret.texts;

import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs unexpected exceptions under an incident number, which is shown to the person in place of the exception. */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incidents() {}

    /** Logs the exception and returns its incident number of eight letters and digits. */
    public static String record(Throwable failure) {
        var number = Long.toString(RANDOM.nextLong(1L << 35, 1L << 40), 32).toUpperCase(Locale.ROOT);
        LOG.atError().addKeyValue("incident", number).setCause(failure).log("Incident {}", number);
        return number;
    }
}
