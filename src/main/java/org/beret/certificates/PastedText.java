package org.beret.certificates;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text as somebody pasted, scanned or typed it: alone or in the middle of something, wrapped by a mail program, or as a data
 * URL (RFC 2397). Finds signatures and addresses of certificates in it.
 */
record PastedText(String text) {

    private static final Pattern DATA_URL = Pattern.compile("(?is)data:([^,]*),(.*)");

    /** The header is a JSON object, whose first two characters are these three in Base64. */
    private static final Pattern SIGNATURE = Pattern.compile("(?<![\\w-])eyJ[\\w-]*\\.[\\w-]+\\.[\\w-]+");

    private static final Pattern ADDRESS = Pattern.compile("(?i)/verify/([^/?#\\s\"<>]+)");

    /** What wraps a signature, but not what stands before it. */
    private static final Pattern WRAPPING = Pattern.compile("[\\s\\p{Cf}]++(?!eyJ)|(?<=\\.)[\\s\\p{Cf}]++");

    /** Unpacks a data URL; what cannot be unpacked stays as it is. */
    static PastedText of(String entered) {
        var url = DATA_URL.matcher(entered.strip());
        if (!url.matches()) {
            return new PastedText(entered.strip());
        }
        try {
            return new PastedText(unpacked(url.group(1), url.group(2)));
        } catch (IllegalArgumentException malformed) {
            return new PastedText(entered.strip());
        }
    }

    private static String unpacked(String kind, String data) {
        return kind.endsWith(";base64")
                ? new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8)
                : URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What reads as a signature, as it stands and then without line breaks; the first that this function accepts. */
    <T> Optional<T> signature(Function<String, Optional<T>> accepted) {
        return signatures().flatMap(found -> accepted.apply(found).stream()).findFirst();
    }

    /** Whether something was meant for a signature. */
    boolean hasSignature() {
        return signatures().findAny().isPresent();
    }

    /** The first number of a certificate's page. */
    Optional<CertificateNumber> addressed() {
        return ends().flatMap(end -> CertificateNumber.read(end).stream()).findFirst();
    }

    /** Whether a number of a certificate, alone or in an address, has a slip of the pen. */
    boolean isMistyped() {
        return CertificateNumber.isMistyped(text) || has(CertificateNumber::isMistyped);
    }

    private boolean has(Predicate<String> wanted) {
        return ends().anyMatch(wanted);
    }

    private Stream<String> ends() {
        return ADDRESS.matcher(text).results().map(found -> found.group(1));
    }

    private Stream<String> signatures() {
        return Stream.of(text, WRAPPING.matcher(text).replaceAll(""))
                .distinct()
                .flatMap(written -> SIGNATURE.matcher(written).results().map(MatchResult::group));
    }
}
