package org.beret.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.beret.catalogue.CourseVersion.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.0.0, 1.0.1, CORRECTION",
        "1.0.9, 1.1.0, REVISION",
        "1.2.0, 1.10.3, REVISION",
        "1.9.9, 2.0.0, NEW_EDITION"
    })
    void theNumberSaysHowMuchHasChanged(String earlier, String later, Step step) {
        assertThat(version(later).since(version(earlier))).isEqualTo(step);
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertThat(Stream.of("1.10.0", "1.9.0", "2.0.0", "1.9.10", "1.9.2")
                        .map(CourseVersionTest::version)
                        .sorted(CourseVersion.BY_NUMBER)
                        .map(CourseVersion::number))
                .containsExactly("1.9.0", "1.9.2", "1.9.10", "1.10.0", "2.0.0");
    }

    private static CourseVersion version(String number) {
        return new CourseVersion(number, "digest of " + number);
    }
}
