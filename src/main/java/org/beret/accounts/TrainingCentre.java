package org.beret.accounts;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.beret.shared.CountryCode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "accounts_training_centre")
class TrainingCentre {

    @EmbeddedId
    private TrainingCentreId id;

    private String countryCode;
    private String name;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected TrainingCentre() {}

    TrainingCentre(CountryCode country, String name) {
        this.id = TrainingCentreId.next();
        this.countryCode = country.value();
        this.name = name;
    }

    TrainingCentreId id() {
        return id;
    }

    CountryCode country() {
        return new CountryCode(countryCode);
    }

    String name() {
        return name;
    }
}
