package org.beret.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.beret.statistics.CountryFigures.Share;
import org.beret.statistics.World.Total;
import org.junit.jupiter.api.Test;

class WorldTotalTest {

    @Test
    void ofNobodyIsNobody() {
        assertThat(new Total(0, 0, 0, 0).persons()).hasValue(0);
        assertThat(new Total(0, 0, 0, 0).share()).isEmpty();
    }

    /** Whatever else there may be, it is not nobody. */
    @Test
    void ofSuppressedCountriesOnlyIsSuppressed() {
        assertThat(new Total(0, 0, 0, 1).persons()).isEmpty();
        assertThat(new Total(0, 0, 0, 1).share()).isEmpty();
    }

    @Test
    void countsTheCountriesThatAreShown() {
        assertThat(new Total(3, 9, 2, 1).persons()).hasValue(9);
        assertThat(new Total(3, 9, 2, 1).share()).contains(new Share(3, 9));
    }
}
