package org.beret.people;

import java.util.List;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coordinators and administrators, as an administrator invites and suspends them. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class UnitedNationsStaff {

    private final StaffAccounts staff;

    UnitedNationsStaff(StaffAccounts staff) {
        this.staff = staff;
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        return staff.of(null);
    }

    /**
     * Opens the account of a coordinator.
     *
     * @throws BusinessRuleViolation if something is missing, too long or taken
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SignInSlip inviteCoordinator(NewColleague colleague) {
        return staff.invite(Role.COORDINATOR, null, colleague);
    }

    /**
     * Opens the account of another administrator.
     *
     * @throws BusinessRuleViolation if something is missing, too long or taken
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SignInSlip inviteAdministrator(NewColleague colleague) {
        return staff.invite(Role.ADMINISTRATOR, null, colleague);
    }

    /**
     * Keeps a colleague from signing in; sessions end.
     *
     * @throws BusinessRuleViolation if who asks means themselves
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void suspend(PersonId id) {
        staff.suspend(id, null);
    }

    /**
     * Lets them in again.
     *
     * @throws BusinessRuleViolation if who asks means themselves
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void resume(PersonId id) {
        staff.resume(id, null);
    }

    /**
     * A code for a new password; the old one is void at once.
     *
     * @throws BusinessRuleViolation if who asks means themselves, or the colleague is suspended
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SignInSlip resetPassword(PersonId id) {
        return staff.resetPassword(id, null);
    }

    /**
     * Takes away all that tells who a colleague was, for good.
     *
     * @param typedName the family name, typed once more
     * @throws BusinessRuleViolation if who asks means themselves, or the name is another one
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void erase(PersonId id, String typedName) {
        staff.erase(id, null, typedName);
    }
}
