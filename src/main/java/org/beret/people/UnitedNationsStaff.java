package org.beret.people;

import java.util.List;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.people.slips.SignInSlip;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands and queries on coordinators and administrators, for administrators. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class UnitedNationsStaff {

    private final StaffAccounts staff;

    UnitedNationsStaff(StaffAccounts staff) {
        this.staff = staff;
    }

    /** All of them, by name. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        return staff.of(null);
    }

    /**
     * Creates a coordinator's account and issues the code for the first password.
     *
     * @throws BusinessRuleViolation if details are invalid or the e-mail address is taken
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SignInSlip inviteCoordinator(NewColleague colleague) {
        return staff.invite(Role.COORDINATOR, null, colleague);
    }

    /**
     * Creates an administrator's account and issues the code for the first password.
     *
     * @throws BusinessRuleViolation if details are invalid or the e-mail address is taken
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SignInSlip inviteAdministrator(NewColleague colleague) {
        return staff.invite(Role.ADMINISTRATOR, null, colleague);
    }

    /**
     * Bars a colleague from signing in and ends their sessions.
     *
     * @throws BusinessRuleViolation if it is the signed-in person
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void suspend(PersonId id) {
        staff.suspend(id, null);
    }

    /**
     * Undoes {@link #suspend}.
     *
     * @throws BusinessRuleViolation if it is the signed-in person
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void resume(PersonId id) {
        staff.resume(id, null);
    }

    /**
     * Voids a password and issues a one-time code.
     *
     * @throws BusinessRuleViolation if it is the signed-in person, or they are suspended
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SignInSlip resetPassword(PersonId id) {
        return staff.resetPassword(id, null);
    }

    /**
     * Erases a colleague for good.
     *
     * @param typedName the family name as confirmation
     * @throws BusinessRuleViolation if it is the signed-in person, or the name differs
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void erase(PersonId id, String typedName) {
        staff.erase(id, null, typedName);
    }
}
