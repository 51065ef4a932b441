package org.beret.cohorts;

import java.util.List;
import org.beret.people.SignInSlip;
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
     * Codes for those trainees of a cohort who have no password yet; earlier codes of theirs are void.
     *
     * @throws org.beret.shared.UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<SignInSlip> issue(CohortId id) {
        return codes.issueFirst(members.of(cohorts.find(id).id()));
    }
}
