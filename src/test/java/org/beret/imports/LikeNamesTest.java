package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.beret.identity.ServiceNumber;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Diop; Awa; F; DIOP; awa; F",
                "Diop; Awa; F; Diop-Fall; Awa; F",
                "Bâ; Aïda; F; Ba; Aida; F",
                "Diop; A.; F; Diop; Awa; F",
                "Diop; ''; F; Diop; Awa; F",
                "Diop; Awa; X; Diop; Awa Marie; M",
                "Diop; Awa; M; Diop; Awa; F",
                "N'Diaye; Mohamed; M; Ndiaye; Mohammed; M",
                "El Hadji Fall; Ali; M; Fall; Ali; M",
                "García; Ana; F; García Márquez; Ana María; F",
            })
    void mayBeTheSamePerson(
            String family, String given, char sex, String listedFamily, String listedGiven, char listedSex) {
        assertThat(LikeNames.isAnother(person(family, given, sex), person(listedFamily, listedGiven, listedSex)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Diop; Awa; F; Sow; Ali; M",
                "Diop; Awa; F; Sow; Ali; F",
                "Diop; Awa; F; Sow; Awa; F",
                "Bâ; Moussa; M; Bâ; Aïda; F",
                "Bâ; Moussa; M; Bâ; Ali; M",
                "Bâ; Aïda; F; Ba; Aïda Awa; M",
                "Diop; ''; X; Sow; ''; X",
            })
    void mayBeAnother(String family, String given, char sex, String listedFamily, String listedGiven, char listedSex) {
        assertThat(LikeNames.isAnother(person(family, given, sex), person(listedFamily, listedGiven, listedSex)))
                .isTrue();
    }

    private static NewPerson person(String family, String given, char sex) {
        var gender = switch (sex) {
            case 'F' -> Gender.WOMAN;
            case 'M' -> Gender.MAN;
            default -> Gender.NOT_STATED;
        };
        return new NewPerson(
                new CountryCode("SN"),
                Optional.of(new ServiceNumber("1")),
                family,
                given,
                Optional.empty(),
                gender,
                null,
                "",
                "",
                Language.EN);
    }
}
