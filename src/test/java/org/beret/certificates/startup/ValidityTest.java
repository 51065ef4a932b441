package org.beret.certificates.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseId;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.Coverage;
import org.beret.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {

    private static final Instant ISSUED = Instant.parse("2026-11-30T23:59:59Z");

    @Test
    void aCertificateIsValidAsLongAsTheInstallationSays() {
        assertThat(new Validity("24").until(course(Optional.empty()), ISSUED)).isEqualTo("2028-11-30");
        assertThat(new Validity(" 3 ").until(course(Optional.empty()), ISSUED))
                .as("the last day of a shorter month")
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void aCourseMaySayLessAndNeverMore() {
        assertThat(new Validity("24").until(course(Optional.of(12)), ISSUED)).isEqualTo("2027-11-30");
        assertThat(new Validity("24").until(course(Optional.of(36)), ISSUED)).isEqualTo("2028-11-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "121", "2 years", "24.5", "P24M", "99999999999"})
    void nonsenseStopsTheStartAndSaysWhatToWrite(String months) {
        assertThatThrownBy(() -> new Validity(months)).isInstanceOfSatisfying(BadSetting.class, bad -> {
            assertThat(bad).hasMessageContaining('"' + months + '"');
            assertThat(bad.remedy()).contains("beret.certificates.valid-months", "from 1 to 120");
        });
    }

    private static Course course(Optional<Integer> months) {
        return new Course(
                new CourseId("course"),
                new CourseVersion("1.0.0", "0".repeat(64)),
                new LocalizedText(Map.of()),
                months,
                List.of(),
                new Coverage(List.of()));
    }
}
