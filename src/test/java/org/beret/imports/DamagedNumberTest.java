package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beret.imports.cells.DamagedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,23457E+11; exponent",
                "1.2E+09; exponent",
                "1E+15; exponent",
                "12345678901234500; rounded",
                "123457000000; rounded",
                "2026-03-12; date",
                "2026-03-12 00:00:00; date",
                "12/03/2026; date",
                "3/12/85; date",
                "12-mars; date",
                "12-Mar; date",
                "mars-85; date",
                "Mar-85; date",
                "12-févr; date",
                "3-ago; date",
                "5-Sept-2020; date",
                "1-dic-24; date",
                "12:30; date",
                "4471.5; fraction",
                "4471,25; fraction",
            })
    void isNamed(String written, String damage) {
        assertThat(DamagedNumber.problem(written)).contains("import.problem.number-" + damage);
    }

    @Test
    void whatServicesWriteIsLeftAlone() {
        assertThat(List.of(
                        "4471",
                        "0004471",
                        "SN-0101",
                        "12/345",
                        "12-345-678",
                        "PF 12/2026",
                        "MAR-85",
                        "12-MAR-447",
                        "1.234.567",
                        "E11",
                        "2E",
                        "1000000",
                        "100000",
                        "20260312",
                        "A-1,5",
                        "12 345 678"))
                .allSatisfy(number ->
                        assertThat(DamagedNumber.problem(number)).as(number).isEmpty());
    }
}
