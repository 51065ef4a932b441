package org.beret.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.people.countries.MemberStates;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    private static final Set<String> OFFICIAL_LANGUAGES = Set.of("ar", "en", "es", "fr", "ru", "zh");

    private final Countries countries = new Countries();

    /** The Holy See and the State of Palestine observe. */
    @Test
    void everyMemberAndObserverStateHasANameInEachOfficialLanguage() {
        var shown = CountryName.all().stream()
                .filter(CountryName::isShown)
                .collect(Collectors.groupingBy(
                        name -> name.country().value(), Collectors.mapping(CountryName::language, Collectors.toSet())));

        assertThat(shown.keySet())
                .hasSize(195)
                .contains("PS", "VA")
                .containsAll(MemberStates.all().stream().map(CountryCode::value).toList());
        assertThat(shown.values()).allMatch(OFFICIAL_LANGUAGES::equals);
    }

    /** Ask UNTERM for these; whoever has an answer changes their status. */
    @Test
    void namesThatCouldNotBeVerifiedAreKnown() {
        assertThat(CountryName.all().stream()
                        .filter(name -> name.status().equals("unverified"))
                        .map(name -> name.country() + " " + name.language()))
                .containsExactly(
                        "MK en", "MK fr", "MK es", "MK ar", "MK ru", "MK zh", "NL en", "NL fr", "NL es", "NL ar",
                        "NL ru", "NL zh", "SZ es", "TR en", "TR fr", "TR es");
    }

    @Test
    void everyNameTellsItsSourceAndStatus() {
        assertThat(CountryName.all()).allSatisfy(name -> {
            assertThat(name.name()).isNotBlank().isEqualTo(name.name().strip());
            assertThat(name.source()).isNotBlank();
            assertThat(name.status()).isIn("verified", "unverified", "usual");
            assertThat(name.alpha3())
                    .isEqualTo(Locale.of("", name.country().value()).getISO3Country());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "MM, Myanmar, Myanmar, Myanmar",
        "LA, Lao People’s Democratic Republic, République démocratique populaire lao, República Democrática Popular Lao",
        "BA, Bosnia and Herzegovina, Bosnie-Herzégovine, Bosnia y Herzegovina",
        "CV, Cabo Verde, Cabo Verde, Cabo Verde",
        "RW, Rwanda, Rwanda, Rwanda",
        "KE, Kenya, Kenya, Kenya",
        "NG, Nigeria, Nigéria, Nigeria",
        "BY, Belarus, Bélarus, Belarús",
        "TL, Timor-Leste, Timor-Leste, Timor-Leste",
        "TR, Türkiye, Türkiye, Türkiye"
    })
    void theShortNameOfTheUnitedNationsIsShown(String code, String english, String french, String spanish) {
        var country = new CountryCode(code);

        assertThat(countries.name(country, Language.EN)).isEqualTo(english);
        assertThat(countries.name(country, Language.FR)).isEqualTo(french);
        assertThat(countries.name(country, Language.ES)).isEqualTo(spanish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TZ | Tanzania; TANZANIE; Tanzanía; TZA; tz; United Republic of Tanzania; Tanzania, United Republic of
            BO | Bolivia; Bolivie; Bolivia (Estado Plurinacional de)
            JO | الأردن; الاردن
            TR | Turkey; Türkiye; Turkiye; Turquie; Turquía
            CI | Ivory Coast; Côte d'Ivoire; COTE D IVOIRE; la Côte d’Ivoire; Costa de Marfil; République de Côte d’Ivoire
            US | USA; U.S.A.; United States; the United States of America; les États-Unis; EE. UU.; EEUU; США
            GB | UK; U.K.; GBR; Great Britain; Royaume-Uni; el Reino Unido; United Kingdom
            LA | Laos; Lao PDR; LAO
            CD | DRC; RDC; DR Congo; Congo-Kinshasa; Congo (DRC); Democratic Republic of the Congo; COD
            CG | Congo; Republic of the Congo; Congo-Brazzaville; République du Congo; COG; Congo (the)
            KR | South Korea; Korea, Republic of; Republic of Korea; Corée du Sud; ROK; 韩国
            KP | North Korea; DPRK; Corea del Norte; Democratic People's Republic of Korea
            GM | The Gambia; Gambia (the); Gambie
            CV | Cape Verde; Cap-Vert; Cabo Verde
            SZ | Swaziland; eSwatini
            NL | Holland; The Netherlands; Pays-Bas; les Pays-Bas
            SN | Senegal; le Sénégal; République du Sénégal; SENEGAL ; السنغال; Сенегал; 塞内加尔
            SD | Sudan (the); República del Sudán
            DO | República Dominicana; DOM
            DM | Dominica; DMA
            NE | Niger; NER
            NG | Nigeria; Nigéria
            """)
    void usualNamesAndCodesAreUnderstood(String code, String written) {
        assertThat(List.of(written.split(";")))
                .allSatisfy(name -> assertThat(countries.named(name)).hasValue(new CountryCode(code)));
    }

    @ParameterizedTest
    @CsvSource({"Korea", "Corée", "Republic", "the", "Guinée et Mali", "XX", "''"})
    void whatMeansNoStateOrSeveralIsNotUnderstood(String written) {
        assertThat(countries.named(written)).isEmpty();
    }

    @Test
    void noNameMeansTwoStates() {
        var meant = new HashMap<String, CountryCode>();

        assertThat(CountryName.all()).allSatisfy(name -> {
            meant.putIfAbsent(name.name(), name.country());
            assertThat(meant).containsEntry(name.name(), name.country());
            assertThat(countries.named(name.name())).hasValue(name.country());
        });
    }
}
