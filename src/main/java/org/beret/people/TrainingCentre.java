package org.beret.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A training centre: where it is, and the countries whose people it trains. Suspended, its staff cannot sign in while
 * its trainees can.
 */
@Entity
@Table(name = "people_training_centre")
class TrainingCentre {

    @EmbeddedId
    private TrainingCentreId id;

    private String countryCode;
    private String name;
    private boolean suspended;
    private boolean secondFactor;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "people_centre_country", joinColumns = @JoinColumn(name = "centre_id"))
    @Column(name = "country_code")
    private Set<String> served = new TreeSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected TrainingCentre() {}

    TrainingCentre(CountryCode country, String name) {
        this.id = TrainingCentreId.next();
        this.countryCode = country.value();
        this.name = name;
        this.served.add(country.value());
    }

    /** Replaces the served countries; its own is always among them. */
    void serve(Collection<CountryCode> countries) {
        served.clear();
        served.add(countryCode);
        countries.forEach(country -> served.add(country.value()));
    }

    /** Its own country first, the others by code. */
    Set<CountryCode> served() {
        return Stream.concat(Stream.of(countryCode), served.stream().sorted())
                .map(CountryCode::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean serves(CountryCode country) {
        return served.contains(country.value());
    }

    void rename(String name) {
        this.name = name;
    }

    /** @throws ChangedMeanwhile if it is suspended */
    void suspend() {
        ChangedMeanwhile.refuseUnless(!suspended);
        suspended = true;
    }

    /** @throws ChangedMeanwhile if it is not suspended */
    void resume() {
        ChangedMeanwhile.refuseUnless(suspended);
        suspended = false;
    }

    /** Whether its staff need a second factor to sign in. */
    boolean demandsSecondFactor() {
        return secondFactor;
    }

    void demandSecondFactor(boolean demanded) {
        secondFactor = demanded;
    }

    /** The optimistic-locking version, raised by every change. */
    long version() {
        return version == null ? 0 : version;
    }

    boolean suspended() {
        return suspended;
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
