package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DIOP, Aminata; ; DIOP; Aminata",
                "García López, Juan; ; García López; Juan",
                "Moussa NDIAYE; ; NDIAYE; Moussa",
                "DIOP Aminata; ; DIOP; Aminata",
                "Juan GARCÍA LÓPEZ; ; GARCÍA LÓPEZ; Juan",
                "EL HADJI Fall Moussa; ; EL HADJI; Fall Moussa",
                "Awa Diop; GIVEN_NAME_FIRST; Diop; Awa",
                "Diop Awa; FAMILY_NAME_FIRST; Diop; Awa",
                "Juan de la Cruz; GIVEN_NAME_FIRST; de la Cruz; Juan",
                "van den Berg Jan; FAMILY_NAME_FIRST; van den Berg; Jan",
            })
    void isToldApart(String written, @Nullable NameOrder order, String family, String given) {
        assertThat(FullName.of(written, Optional.ofNullable(order))).contains(new FullName(family, given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Awa Diop; ",
                "Juan García López; GIVEN_NAME_FIRST",
                "Awa; GIVEN_NAME_FIRST",
                "DIOP AWA; ",
                "DIOP Awa SOW; GIVEN_NAME_FIRST",
                "Cruz de la; GIVEN_NAME_FIRST",
            })
    void isLeftToAPerson(String written, @Nullable NameOrder order) {
        assertThat(FullName.of(written, Optional.ofNullable(order))).isEmpty();
    }
}
