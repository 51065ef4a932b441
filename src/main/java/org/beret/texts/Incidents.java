package org.beret.texts;

import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives an unexpected failure a number that the person reads and the log holds, and logs it once. */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incidents() {}

    /** Logs the failure and returns its number, eight digits and capital letters. */
    public static String record(Throwable failure) {
        var number = Long.toString(RANDOM.nextLong(1L << 35, 1L << 40), 32).toUpperCase(Locale.ROOT);
        LOG.error("Incident {}", number, failure);
        return number;
    }
}
