package org.beret.certificates;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
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
    private static final String BEGIN = "eyJ";

    private static final Pattern SIGNATURE = Pattern.compile("(?<![\\w-])" + BEGIN + "[\\w-]*\\.[\\w-]+\\.[\\w-]+");

    private static final Pattern ADDRESS = Pattern.compile("(?i)/verify/([^/?#\\s\"<>]+)");

    /** What a mail program puts in between. */
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cf}]+");

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

    /** The first signature that this function accepts: as it stands, and from where one begins without line breaks. */
    <T> Optional<T> signature(Function<String, Optional<T>> accepted) {
        return signatures().flatMap(found -> accepted.apply(found).stream()).findFirst();
    }

    /** Whether something was meant for a signature. */
    boolean hasSignature() {
        return signatures().findAny().isPresent();
    }

    /** Whether a signature begins in it that may have been cut off. */
    boolean beginsSignature() {
        return text.contains(BEGIN);
    }

    /** The first number of a certificate's page. */
    Optional<CertificateNumber> addressed() {
        return ends().flatMap(end -> CertificateNumber.read(end).stream()).findFirst();
    }

    /** Whether a number of a certificate, alone or in an address, has a slip of the pen. */
    boolean isMistyped() {
        return CertificateNumber.isMistyped(text) || ends().anyMatch(CertificateNumber::isMistyped);
    }

    private Stream<String> ends() {
        return ADDRESS.matcher(text).results().map(found -> found.group(1));
    }

    private Stream<String> signatures() {
        var begun = text.substring(Math.max(0, text.indexOf(BEGIN)));
        return Stream.of(text, UNSEEN.matcher(begun).replaceAll(""))
                .distinct()
                .flatMap(written -> SIGNATURE.matcher(written).results().map(MatchResult::group));
    }
}
