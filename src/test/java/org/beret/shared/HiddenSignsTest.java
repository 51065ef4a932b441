package org.beret.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.beret.cohorts.CohortDetails;
import org.beret.identity.ServiceNumber;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees does not get into a name, and no name is refused for how it is written. */
class HiddenSignsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202EdrahciR",
                "Rich\u200Bard",
                "\u2066Richard\u2069",
                "Rich\u00ADard",
                "Rich\u200Dard",
                "\u200CRichard",
                "Richard\u200F",
                "Rich\u061Card",
                "Rich\u2060ard",
                "Rich\uFE0Fard",
                "\u3164",
                "Rich\u034Fard",
                "Rich\u0007ard",
                "Rich\u007Fard",
                "Rich\u009Bard",
                "\uD800Richard",
                "\u2800",
                "\uDB40\uDC41Richard",
                "\u0645\u200D",
                "\u200C\u0645",
                "\u0645\u200D\u200D\u0645"
            })
    void aHiddenSignIsRefusedInEveryName(String text) {
        assertThat(HiddenSigns.isIn(text)).isTrue();
        assertRefused(() -> named(text, "Anna", "").check());
        assertRefused(() -> named("Diop", text, "").check());
        assertRefused(() -> named("Diop", "Anna", text).check());
        assertRefused(() -> new CohortDetails(text, Optional.empty(), "", Optional.empty()));
        assertRefused(() -> new CohortDetails("Rotation", Optional.empty(), text, Optional.empty()));
        assertRefused(() -> new ServiceNumber("A1" + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Richard O’Neil-Şahin",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "\u0DC1\u0DCA\u200D\u0DBB\u0DD3",
                "\u845B\uDB40\uDD00",
                "N\u0303and\u00FA",
                "\u05D3\u05D5\u05D3",
                "Line\nbreak"
            })
    void whatBelongsToANameIsNotHidden(String text) {
        assertThat(HiddenSigns.isIn(text)).isFalse();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable entry) {
        assertThatThrownBy(entry).isInstanceOf(BusinessRuleViolation.class).hasMessage("text.refused.hidden-sign");
    }

    private static NewPerson named(String familyName, String givenName, String rank) {
        return new NewPerson(
                new CountryCode("SN"),
                Optional.of(new ServiceNumber("A1")),
                familyName,
                givenName,
                Optional.empty(),
                Gender.WOMAN,
                null,
                rank,
                "",
                Language.EN);
    }
}
