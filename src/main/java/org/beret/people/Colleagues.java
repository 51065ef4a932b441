package org.beret.people;

import java.util.List;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff of the signed-in person's own centre. All see each other; a manager decides who is one of them. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Colleagues {

    private final StaffAccounts staff;
    private final TrainingCentreRepository centres;
    private final CurrentPerson currentPerson;

    Colleagues(StaffAccounts staff, TrainingCentreRepository centres, CurrentPerson currentPerson) {
        this.staff = staff;
        this.centres = centres;
        this.currentPerson = currentPerson;
    }

    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<StaffMember> ofMyCentre() {
        return staff.of(currentPerson.requireCentre());
    }

    /**
     * Opens an account and gives the code for the first password.
     *
     * @throws BusinessRuleViolation if who asks is no manager, or something is missing, too long or taken
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public SignInSlip invite(NewColleague colleague) {
        var centre = requireManagedCentre();
        return staff.invite(
                Role.TRAINING_CENTRE, centres.findById(centre).orElseThrow(() -> new UnknownId(centre)), colleague);
    }

    /**
     * Keeps a colleague from signing in; sessions end.
     *
     * @throws BusinessRuleViolation if who asks is no manager, or means themselves
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void suspend(PersonId id) {
        staff.suspend(id, requireManagedCentre());
    }

    /**
     * Lets them in again.
     *
     * @throws BusinessRuleViolation if who asks is no manager, or means themselves
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void resume(PersonId id) {
        staff.resume(id, requireManagedCentre());
    }

    /**
     * A code for a new password; the old one is void at once.
     *
     * @throws BusinessRuleViolation if who asks is no manager, or means themselves, or the colleague is suspended
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public SignInSlip resetPassword(PersonId id) {
        return staff.resetPassword(id, requireManagedCentre());
    }

    private TrainingCentreId requireManagedCentre() {
        if (!currentPerson.require().manager()) {
            throw new BusinessRuleViolation("staff.refused.no-manager");
        }
        return currentPerson.requireCentre();
    }
}
