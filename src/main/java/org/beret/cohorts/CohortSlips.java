package org.beret.cohorts;

import java.util.List;
import org.beret.accounts.CurrentPerson;
import org.beret.accounts.SignInSlip;
import org.beret.accounts.Trainees;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Slips with one-time codes for a whole cohort. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class CohortSlips {

    private final CohortRepository cohorts;
    private final Trainees trainees;
    private final CurrentPerson currentPerson;

    CohortSlips(CohortRepository cohorts, Trainees trainees, CurrentPerson currentPerson) {
        this.cohorts = cohorts;
        this.trainees = trainees;
        this.currentPerson = currentPerson;
    }

    /**
     * The name of a cohort.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public String nameOf(CohortId id) {
        return mineOrUnknown(id).name();
    }

    /**
     * Codes for those trainees of a cohort who have no password yet; earlier codes of theirs are void.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<SignInSlip> issue(CohortId id) {
        return trainees.firstCodes(mineOrUnknown(id).members());
    }

    private Cohort mineOrUnknown(CohortId id) {
        return cohorts.findByIdAndCentre(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }
}
