package org.beret.cohorts;

import org.beret.people.TraineeCodes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Slips with one-time codes for a whole cohort. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class CohortSlips {

    private final CohortAccess cohorts;
    private final CohortMembers members;
    private final TraineeCodes codes;

    CohortSlips(CohortAccess cohorts, CohortMembers members, TraineeCodes codes) {
        this.cohorts = cohorts;
        this.members = members;
        this.codes = codes;
    }

    /**
     * The name of a cohort.
     *
     * @throws org.beret.shared.UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public String nameOf(CohortId id) {
        return cohorts.find(id).name();
    }

    /**
     * Has slips printed for those trainees of a cohort who have no password yet.
     *
     * @param sure whether codes that nobody has used may be voided
     * @return how many slips are made
     * @throws org.beret.shared.UnknownId if the centre has no such cohort
     * @throws org.beret.shared.NeedsConfirmation if some have a code that nobody has used, and it is not sure
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int print(CohortId id, boolean sure) {
        var cohort = cohorts.find(id);
        return codes.print(members.of(cohort.id()), cohort.name(), sure);
    }
}
