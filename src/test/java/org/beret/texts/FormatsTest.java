package org.beret.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EN, 29 Jan 2027", "FR, 29 janv. 2027", "ES, 29 ene 2027"})
    void aDayIsWrittenDayFirstInEachLanguage(Language language, String written) {
        assertThat(Formats.day(LocalDate.of(2027, 1, 29), language.locale())).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "EN, '29 Jan 2027, 23:59:07 UTC'",
        "FR, '29 janv. 2027, 23:59:07 UTC'",
        "ES, '29 ene 2027, 23:59:07 UTC'"
    })
    void aMomentIsInUniversalTimeWhereverTheServerStands(Language language, String written) {
        assertThat(Formats.moment(Instant.parse("2027-01-29T23:59:07.999Z"), language.locale()))
                .isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EN, 29 January 2027", "FR, 29 janvier 2027", "ES, 29 de enero de 2027"})
    void onPaperTheMonthIsInFull(Language language, String written) {
        assertThat(Formats.dayInFull(LocalDate.of(2027, 1, 29), language.locale()))
                .isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "EN, 1 Jan 2027, 1 January 2027, '1 Jan 2027, 00:00:00 UTC'",
        "FR, 1er janv. 2027, 1er janvier 2027, '1er janv. 2027, 00:00:00 UTC'",
        "ES, 1 ene 2027, 1 de enero de 2027, '1 ene 2027, 0:00:00 UTC'"
    })
    void frenchCountsTheFirstOfAMonth(Language language, String day, String inFull, String moment) {
        var first = Instant.parse("2027-01-01T00:00:00Z");

        assertThat(Formats.day(first, language.locale())).isEqualTo(day);
        assertThat(Formats.dayInFull(first, language.locale())).isEqualTo(inFull);
        assertThat(Formats.moment(first, language.locale())).isEqualTo(moment);
        assertThat(Formats.day(LocalDate.of(2027, 1, 11), language.locale())).startsWith("11 ");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EN, September 2019", "FR, septembre 2019", "ES, septiembre de 2019"})
    void aMonthIsInFull(Language language, String written) {
        assertThat(Formats.month(YearMonth.of(2019, 9), language.locale())).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EN, a; b", "FR, a\u202f; b", "ES, a; b"})
    void aSemicolonHasTheSpaceOfTheLanguage(Language language, String written) {
        assertThat(Formats.list(List.of("a", "b"), language.locale())).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} of {1}: {2} %")
    @CsvSource({"799, 1000, 79", "7, 9, 77", "2, 3, 66", "4, 5, 80", "1, 1, 100", "999999, 1000000, 99", "0, 7, 0"})
    void aScoreIsCutNotRounded(long points, long most, int percent) {
        assertThat(Formats.percent(points, most, Language.EN.locale())).isEqualTo(percent + "%");
    }

    @ParameterizedTest(name = "{0} of {1}: {2} %, {3} %")
    @CsvSource({
        "7, 15, 47, 46.7",
        "1, 8, 13, 12.5",
        "1, 3, 33, 33.3",
        "1, 1, 100, 100.0",
        "0, 7, 0, 0.0",
        "0, 0, 0, 0.0",
        // Not everybody, and not nobody.
        "999999, 1000000, 99, 99.9",
        "1, 1000000, 1, 0.1"
    })
    void aShareIsRoundedButNeverToAllOrNone(long part, long whole, int percent, BigDecimal finer) {
        assertThat(Formats.share(part, whole, Language.EN.locale())).isEqualTo(percent + "%");
        assertThat(Formats.sharePercent(part, whole, 1)).isEqualTo(finer);
    }

    @Test
    void aShareOfNothingIsNothing() {
        assertThat(Formats.percent(0, 0, Language.EN.locale())).isEqualTo("0%");
    }

    /** Whole per cents go through a fraction on their way to the printed form; none may slip by one. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWholePerCentIsPrintedAsItIs(Language language) {
        for (var percent = 0; percent <= 100; percent++) {
            assertThat(Formats.percent(percent, 100, language.locale()).replaceAll("\\D", ""))
                    .isEqualTo(Integer.toString(percent));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EN, 80%", "FR, 80\u00a0%", "ES, 80\u00a0%"})
    void theSignStandsAsTheLanguageWantsIt(Language language, String written) {
        assertThat(Formats.percent(4, 5, language.locale())).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EN, '12,345'", "FR, 12\u202f345", "ES, 12.345"})
    void thousandsAreSetApart(Language language, String written) {
        assertThat(Formats.number(12_345, language.locale())).isEqualTo(written);
    }
}
