package org.beret.certificates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.beret.certificates.CodeReader.EnteredCode;

/** What strangers paste on the page that verifies certificates. */
public final class CodesFuzz {

    private static final PublishedKey KEY = new PublishedKey("k1", "A".repeat(43), Instant.EPOCH, null, null);

    private CodesFuzz() {}

    public static void read(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var read = new CodeReader(id -> id.startsWith("k") ? Optional.of(KEY) : Optional.empty()).read(text);
        if (read instanceof EnteredCode.Signed) {
            throw new AssertionError("Nobody has signed anything with this key");
        }
        if (read instanceof EnteredCode.Typed(var number)
                && !CertificateNumber.read(number.value()).equals(Optional.of(number))) {
            throw new AssertionError("A number that is not read as it is written: " + number);
        }
    }
}
