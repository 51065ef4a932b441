package org.beret.bench;

import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Calls until they succeed, as a browser makes them; counts how they were refused and how long they took. */
final class PatientCalls {

    private static final int PAUSE_MILLIS = 250;
    private static final int LONG_MILLIS = 10_000;

    private final Visitor visitor;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private long longestGap;

    PatientCalls(Visitor visitor) {
        this.visitor = visitor;
    }

    /** A call that says whether it has succeeded. */
    interface Call {
        boolean succeeds() throws IOException;
    }

    void until(Call call) throws InterruptedException {
        var start = System.nanoTime();
        while (!succeeds(call)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        var gap = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (gap > LONG_MILLIS && gap > longestGap) {
            System.out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " a call took "
                    + gap + " ms");
        }
        longestGap = Math.max(longestGap, gap);
    }

    private boolean succeeds(Call call) {
        try {
            return call.succeeds();
        } catch (IOException cut) {
            visitor.forgetConnection();
            return false;
        } catch (IllegalStateException refused) {
            var status = String.valueOf(refused.getMessage()).replaceFirst("(?s).*status=(\\d+).*", "$1");
            refusals.merge(status, 1, Integer::sum);
            return false;
        }
    }

    /** How often a call was refused, by status: 401 is somebody who has to sign in again. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    /** How long a call took at most until it succeeded, milliseconds. */
    long longestGap() {
        return longestGap;
    }
}
