package org.beret.people.zones;

import java.time.ZoneId;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.beret.shared.Versioned;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time zone of a training centre, as administrators set it, and the managers of the centre. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class CentreZoneSettings {

    private final StoredZones zones;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    CentreZoneSettings(StoredZones zones, AuditTrail audit, CurrentPerson currentPerson) {
        this.zones = zones;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    /**
     * Where a centre is, and the zone that it lives by.
     *
     * @param version of the centre, for optimistic locking
     */
    public record Setting(CountryCode country, ZoneId zone, long version) {

        /** What a form edits. */
        public Versioned<ZoneId> edited() {
            return new Versioned<>(zone, version);
        }
    }

    /**
     * The zone of a centre.
     *
     * @throws UnknownId if there is no such centre
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Setting of(TrainingCentreId centre) {
        return zones.find(centre).orElseThrow(() -> new UnknownId(centre));
    }

    /** The zone of the signed-in person's centre. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public Setting ofMyCentre() {
        return of(currentPerson.requireCentre());
    }

    /**
     * Has a centre live by another zone.
     *
     * @param seen the version that was read with the zone that was edited
     * @return whether it is another one now
     * @throws UnknownId if there is no such centre
     * @throws ChangedMeanwhile if the version is another one
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public boolean change(TrainingCentreId centre, ZoneId zone, long seen) {
        var stored = of(centre);
        ChangedMeanwhile.refuseUnlessSame(seen, stored.version());
        if (zone.equals(stored.zone())) {
            return false;
        }
        ChangedMeanwhile.refuseUnless(zones.store(centre, zone, seen));
        audit.recordCentre(centre, "centre.zone", zone.getId());
        return true;
    }

    /**
     * The same for the signed-in person's centre.
     *
     * @throws BusinessRuleViolation if they are no manager
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean changeMine(ZoneId zone, long seen) {
        if (!currentPerson.require().manager()) {
            throw new BusinessRuleViolation("staff.refused.no-manager");
        }
        return change(currentPerson.requireCentre(), zone, seen);
    }
}
