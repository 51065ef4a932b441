package org.beret.bench;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.beret.certificates.CertificateNumber;

/** Numbers that certificates could have; whoever guesses finds their form on any certificate. */
final class CertificateNumbers {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    private CertificateNumbers() {}

    static String random() {
        while (true) {
            var number = ThreadLocalRandom.current()
                    .ints(LENGTH, 0, SIGNS.length())
                    .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
                    .collect(Collectors.joining());
            if (CertificateNumber.read(number).isPresent()) {
                return number;
            }
        }
    }
}
