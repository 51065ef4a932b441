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
                        written.replace('0', 'o').replace('1', 'l')))
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
    void whatIsNoNumberIsNone() {
        assertThat(Stream.of("", "-", "7K4M", "7K4M-9QXD-2HPAA", "محمد", "\0", "U".repeat(12), "7".repeat(1_000_000)))
                .allSatisfy(typed -> assertThat(CertificateNumber.read(typed)).isEmpty());
    }
}
