package org.beret.people.zones;

import java.time.ZoneId;
import java.util.Optional;
import org.beret.identity.CentreZones;
import org.beret.identity.TrainingCentreId;
import org.beret.people.zones.CentreZoneSettings.Setting;
import org.beret.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Implements identity's port {@link CentreZones}: the time zone that was chosen for the centre, else the usual one of its country.
 */
@Component
class StoredZones implements CentreZones {

    private final JdbcClient jdbc;
    private final TimeZones zones;

    StoredZones(JdbcClient jdbc, TimeZones zones) {
        this.jdbc = jdbc;
        this.zones = zones;
    }

    @Override
    public ZoneId of(TrainingCentreId centre) {
        return find(centre).map(Setting::zone).orElse(TimeZones.UTC);
    }

    Optional<Setting> find(TrainingCentreId centre) {
        return jdbc.sql("select country_code, time_zone, version from people_training_centre where id = :id")
                .param("id", centre.value())
                .query((row, _) -> {
                    var country = new CountryCode(row.getString("country_code"));
                    var zone = Optional.ofNullable(row.getString("time_zone")).map(ZoneId::of);
                    return new Setting(country, zone.orElseGet(() -> zones.usual(country)), row.getLong("version"));
                })
                .optional();
    }

    /** Stores a zone if this version is still the stored one; whether it was. */
    boolean store(TrainingCentreId centre, ZoneId zone, long version) {
        return jdbc.sql("""
                        update people_training_centre set time_zone = :zone, version = version + 1
                        where id = :id and version = :version""")
                        .param("zone", zone.getId())
                        .param("id", centre.value())
                        .param("version", version)
                        .update()
                == 1;
    }
}
