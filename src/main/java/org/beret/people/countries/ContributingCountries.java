package org.beret.people.countries;

import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of police-contributing countries, for administrators: Member States are added, unused ones removed. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class ContributingCountries {

    private final CountryTable countries;
    private final AuditTrail audit;

    ContributingCountries(CountryTable countries, AuditTrail audit) {
        this.countries = countries;
        this.audit = audit;
    }

    /**
     * A listed country.
     *
     * @param centres number of centres that serve it
     * @param people number of people from it
     */
    public record Listed(CountryCode code, long centres, long people) {

        /** Whether it may be removed. */
        public boolean isUnused() {
            return centres == 0 && people == 0;
        }
    }

    /** The list by code. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<Listed> all() {
        return countries.all();
    }

    /**
     * Adds a Member State.
     *
     * @throws UnknownId if it is no Member State
     * @throws ChangedMeanwhile if it is listed already
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void add(CountryCode code) {
        if (!MemberStates.all().contains(code)) {
            throw new UnknownId(code);
        }
        ChangedMeanwhile.refuseUnless(!countries.isListed(code));
        countries.add(code);
        audit.recordCentre(null, "country.added", code.value());
    }

    /**
     * Removes a country.
     *
     * @throws ChangedMeanwhile if it is not listed
     * @throws BusinessRuleViolation if a centre serves it or people are from it
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void remove(CountryCode code) {
        var listed = countries.all().stream()
                .filter(country -> country.code().equals(code))
                .findFirst()
                .orElseThrow(ChangedMeanwhile::new);
        if (!listed.isUnused()) {
            throw new BusinessRuleViolation("country.refused.used", listed.centres(), listed.people());
        }
        countries.remove(code);
        audit.recordCentre(null, "country.removed", code.value());
    }
}
