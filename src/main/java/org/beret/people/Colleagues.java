package org.beret.people;

import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.TrainingCentreId;
import org.beret.people.slips.SignInSlip;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff of the signed-in person's training centre. All of them may list it; only managers may change it. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Colleagues {

    private final StaffAccounts staff;
    private final TrainingCentreRepository centres;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    Colleagues(StaffAccounts staff, TrainingCentreRepository centres, AuditTrail audit, CurrentPerson currentPerson) {
        this.staff = staff;
        this.centres = centres;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    /** The staff of the centre, by name. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<StaffMember> ofMyCentre() {
        return staff.of(currentPerson.requireCentre());
    }

    /**
     * Creates an account and issues the code for the first password.
     *
     * @throws BusinessRuleViolation if the signed-in person is no manager, details are invalid or the e-mail address is
     *     taken
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public SignInSlip invite(NewColleague colleague) {
        return staff.invite(Role.TRAINING_CENTRE, centre(requireManagedCentre()), colleague);
    }

    /**
     * Bars a colleague from signing in and ends their sessions.
     *
     * @throws BusinessRuleViolation if the signed-in person is no manager, or the colleague themselves
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void suspend(PersonId id) {
        staff.suspend(id, requireManagedCentre());
    }

    /**
     * Undoes {@link #suspend}.
     *
     * @throws BusinessRuleViolation if the signed-in person is no manager, or the colleague themselves
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void resume(PersonId id) {
        staff.resume(id, requireManagedCentre());
    }

    /**
     * Voids a password and issues a one-time code.
     *
     * @throws BusinessRuleViolation if the signed-in person is no manager or the colleague themselves, or the colleague
     *     is suspended
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public SignInSlip resetPassword(PersonId id) {
        return staff.resetPassword(id, requireManagedCentre());
    }

    /** Whether the centre demands a second factor of its staff. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public boolean demandsSecondFactor() {
        return centre(currentPerson.requireCentre()).demandsSecondFactor();
    }

    /**
     * Has the staff of the centre sign in with a second factor, from their next sign-in on; or no longer.
     *
     * @throws BusinessRuleViolation if the signed-in person is no manager
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void demandSecondFactor(boolean demanded) {
        var centre = centre(requireManagedCentre());
        centre.demandSecondFactor(demanded);
        centres.save(centre);
        audit.recordCentre(centre.id(), demanded ? "centre.second-factor-demanded" : "centre.second-factor-dropped");
    }

    private TrainingCentre centre(TrainingCentreId id) {
        return centres.findById(id).orElseThrow(() -> new UnknownId(id));
    }

    private TrainingCentreId requireManagedCentre() {
        if (!currentPerson.require().manager()) {
            throw new BusinessRuleViolation("staff.refused.no-manager");
        }
        return currentPerson.requireCentre();
    }
}
