package org.beret.people.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.beret.ModuleTest;
import org.beret.identity.CentreZones;
import org.beret.people.TestPeople;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which time zone a centre has, who changes it, and how zones are written. */
@ModuleTest
class TimeZonesModuleTest {

    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");

    @Autowired
    private TestPeople people;

    @Autowired
    private TimeZones zones;

    @Autowired
    private CentreZoneSettings settings;

    @Autowired
    private CentreZones stored;

    @ParameterizedTest
    @CsvSource({"SN, Africa/Dakar", "DE, Europe/Berlin", "NP, Asia/Katmandu", "CD, UTC", "US, UTC", "ID, UTC", "CL, UTC"
    })
    void aCountryWhoseClocksAgreeHasOneZone(String country, String zone) {
        assertThat(zones.usual(new CountryCode(country)).normalized())
                .isEqualTo(ZoneId.of(zone).normalized());
    }

    @Test
    void zonesAreWrittenInTheLanguageOfTheReaderAndThoseOfTheCountryStandFirst() {
        var choices = zones.choices(new CountryCode("CD"), Language.FR);

        assertThat(choices)
                .extracting(TimeZones.Choice::name)
                .startsWith(
                        "République démocratique du Congo, Kinshasa (UTC+01:00)",
                        "République démocratique du Congo, Lubumbashi (UTC+02:00)")
                .contains("Sénégal, Dakar (UTC)", "Népal, Katmandou (UTC+05:45)")
                .endsWith("UTC")
                .doesNotHaveDuplicates();
        assertThat(choices.stream().map(TimeZones.Choice::zone)).contains(DAKAR).doesNotHaveDuplicates();
    }

    @Test
    void aManagerSetsTheZoneAndTheLaterOfTwoIsTold() throws Exception {
        var centre = people.centreInItsZone("CD");
        var manager = people.staff(centre);
        var seen = people.as(manager, settings::ofMyCentre);
        var kinshasa = ZoneId.of("Africa/Kinshasa");

        assertThat(stored.of(centre)).isEqualTo(TimeZones.UTC);
        assertThat(people.as(manager, () -> settings.changeMine(kinshasa, seen.version())))
                .isTrue();
        assertThat(stored.of(centre)).isEqualTo(kinshasa);
        assertThatThrownBy(() -> people.as(manager, () -> settings.changeMine(DAKAR, seen.version())))
                .isInstanceOf(ChangedMeanwhile.class);
        var now = people.as(people.administrator(), () -> settings.of(centre));
        assertThat(people.as(people.administrator(), () -> settings.change(centre, kinshasa, now.version())))
                .isFalse();
    }
}
