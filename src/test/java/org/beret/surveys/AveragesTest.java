package org.beret.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AveragesTest {

    @Test
    void averagesAreRoundedToHalves() {
        assertThat(Averages.of(5, List.of(21L, 38L), 0, 10).values()).containsExactly(4.0, 7.5);
    }

    @Test
    void thatAllHaveTheSameExtremeIsNotTold() {
        assertThat(Averages.of(5, List.of(0L, 50L), 0, 10).values()).containsExactly(0.5, 9.5);
        assertThat(Averages.of(5, List.of(1L, 49L), 0, 10).values()).containsExactly(0.5, 9.5);
    }
}
