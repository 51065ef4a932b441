package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beret.imports.cells.CountingColumn;
import org.junit.jupiter.api.Test;

class CountingColumnTest {

    @Test
    void oneTwoThreeCountsAlsoWithDotsGapsAndBlanks() {
        assertThat(List.of(
                        List.of("1", "2", "3"),
                        List.of("1"),
                        List.of("0", "1", "2"),
                        List.of("01", "02", "", "03"),
                        List.of("1.", "2.", "3."),
                        List.of("1", "2", "5", "6")))
                .allSatisfy(cells -> assertThat(counts(cells)).isTrue());
    }

    @Test
    void numbersOfAServiceDoNot() {
        assertThat(List.of(
                        List.of("4471", "4472", "4473"),
                        List.of("1", "44", "98"),
                        List.of("3", "2", "1"),
                        List.of("1", "A2"),
                        List.<String>of()))
                .allSatisfy(cells -> assertThat(counts(cells)).isFalse());
    }

    private static boolean counts(List<String> cells) {
        var column = new CountingColumn();
        cells.forEach(column::see);
        return column.counts();
    }
}
