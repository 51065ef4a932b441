package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers survive handwriting and telephones, and slips of the pen are noticed. */
class CertificateNumberTest {

    @Test
    void aNumberIsReadHoweverItIsWritten() {
        var number = CertificateNumber.next();
        var written = number.value();

        assertThat(written).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(Stream.of(
                        written,
                        written.toLowerCase(Locale.ROOT),
                        written.replace("-", ""),
                        " " + written.replace('-', ' ') + "\n",
                        written.replace('-', '–'),
                        written.replace('-', '−').replace('0', 'o').replace('1', 'l'),
                        written.replace("-", " \u2011 \u200b").replace('0', 'O').replace('1', 'I'),
                        written.replace('-', '_') + ".",
                        "\u202a" + fullWidth(written) + "\u00a0",
                        written.replace('2', '٢').replace('7', '৭')))
                .allSatisfy(typed -> assertThat(CertificateNumber.read(typed)).contains(number));
    }

    @Test
    void everySingleWrongCharacterIsNoticed() {
        var plain = CertificateNumber.next().value().replace("-", "");
        for (var position = 0; position < plain.length(); position++) {
            var right = plain.charAt(position);
            var wrong = plain.substring(0, position) + (right == 'Z' ? 'Y' : 'Z') + plain.substring(position + 1);
            assertThat(CertificateNumber.read(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void whatHasTheFormOfANumberIsTakenForAMistypedOne() {
        assertThat(Stream.of("7K4M-9QXD-2HPZ", "7k4m 9qxd 2hpz", "7K4M-9QXD-2HP", "7K4M-9QXD-2HPUU", "7K4M-9QXD-2HÜA"))
                .allSatisfy(typed -> assertThat(CertificateNumber.isMistyped(typed))
                        .as(typed)
                        .isTrue());
        assertThat(Stream.of(CertificateNumber.next().value(), "", "certificate", "a.b.c", "12", "7".repeat(1000)))
                .allSatisfy(typed -> assertThat(CertificateNumber.isMistyped(typed))
                        .as(typed)
                        .isFalse());
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(Stream.of("", "-", "7K4M", "7K4M-9QXD-2HPGA", "محمد", "\0", "U".repeat(12), "7".repeat(1_000_000)))
                .allSatisfy(typed -> assertThat(CertificateNumber.read(typed)).isEmpty());
    }

    /** The page that verifies without a connection makes the same of it: verify-page.test.ts. */
    @Test
    void theDigestOfARevokedNumberIsWhatThePageToSaveMakesOfIt() {
        assertThat(RevocationDigest.of(new CertificateNumber("4JG1-05EJ-RF65")))
                .isEqualTo("22WZUY-IQqs4iVwAF0TS-knp7HnuiEesIe7NknYuQEw");
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(letter -> letter - '!' + '！')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
