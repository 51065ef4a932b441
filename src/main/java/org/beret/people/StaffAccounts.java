package org.beret.people;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.TrainingCentreId;
import org.beret.people.slips.SignInSlip;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Collation;
import org.beret.shared.SearchText;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commands on staff for {@link Colleagues}, {@link Centres} and {@link UnitedNationsStaff}, which decide who may call
 * them. A centre of null stands for staff of the United Nations. Nobody can suspend, reset or erase themselves, so that
 * somebody is always left to let others in.
 */
@Component
class StaffAccounts {

    private final PersonRepository people;
    private final SignInSlips slips;
    private final Erasure erasure;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    StaffAccounts(
            PersonRepository people,
            SignInSlips slips,
            Erasure erasure,
            AuditTrail audit,
            CurrentPerson currentPerson) {
        this.people = people;
        this.slips = slips;
        this.erasure = erasure;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    /** The staff of a centre, or of the United Nations, by name. */
    List<StaffMember> of(@Nullable TrainingCentreId centre) {
        var me = currentPerson.require().id();
        return (centre == null ? people.findUnitedNationsStaff() : people.findStaff(centre))
                .stream()
                        .sorted(Person.byName(
                                Collation.of(currentPerson.require().language())))
                        .map(person -> new StaffMember(
                                person.id(),
                                person.role(),
                                person.fullName(),
                                person.email().orElse(""),
                                person.manager(),
                                PersonState.of(person),
                                person.id().equals(me)))
                        .toList();
    }

    /**
     * Creates an account without a password and issues the code for the first one.
     *
     * @throws BusinessRuleViolation if details are invalid or the e-mail address is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SignInSlip invite(Role role, @Nullable TrainingCentre centre, NewColleague details) {
        details.check();
        if (people.existsByEmail(details.email())) {
            throw new BusinessRuleViolation("person.refused.email-taken");
        }
        var person =
                new Person(role, details.email(), details.givenName(), details.familyName(), details.language(), null);
        if (centre != null) {
            person.atCentre(centre);
        }
        if (details.manager()) {
            person.asManager();
        }
        people.save(person);
        audit.record(person.id(), "staff.invited");
        return slips.issueFirst(List.of(person)).getFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void suspend(PersonId id, @Nullable TrainingCentreId centre) {
        change(id, centre, "person.suspended", Person::suspend);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(PersonId id, @Nullable TrainingCentreId centre) {
        change(id, centre, "person.resumed", Person::resume);
    }

    /**
     * Voids the password and issues a one-time code.
     *
     * @throws BusinessRuleViolation if the person is suspended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SignInSlip resetPassword(PersonId id, @Nullable TrainingCentreId centre) {
        var person = lockOther(id, centre);
        if (person.suspended()) {
            throw new BusinessRuleViolation("person.refused.suspended");
        }
        return slips.resetPassword(person);
    }

    /**
     * Erases a member of staff for good.
     *
     * @param typedName the family name as confirmation, in any case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId id, @Nullable TrainingCentreId centre, String typedName) {
        var person = lockOther(id, centre);
        if (!SearchText.equal(person.familyName(), typedName)) {
            throw new BusinessRuleViolation("erase.refused.name", person.familyName());
        }
        erasure.erase(person);
    }

    private void change(PersonId id, @Nullable TrainingCentreId centre, String auditAction, Consumer<Person> change) {
        var person = lockOther(id, centre);
        change.accept(person);
        people.save(person);
        audit.record(id, auditAction);
    }

    /**
     * Locks the actor and the target. Of two who suspend each other at the same moment the second then finds themselves
     * suspended.
     *
     * @throws BusinessRuleViolation if they are the same person
     * @throws AccessDeniedException if the actor was suspended meanwhile
     * @throws UnknownId if the centre has no such member of staff
     */
    private Person lockOther(PersonId id, @Nullable TrainingCentreId centre) {
        var me = currentPerson.require().id();
        if (id.equals(me)) {
            throw new BusinessRuleViolation("staff.refused.myself");
        }
        var locked = people.findStaffForUpdate(List.of(me, id));
        if (locked.stream().noneMatch(person -> person.id().equals(me) && !person.suspended())) {
            throw new AccessDeniedException("no longer");
        }
        return locked.stream()
                .filter(person -> person.id().equals(id) && Objects.equals(person.centre(), centre))
                .findFirst()
                .orElseThrow(() -> new UnknownId(id));
    }
}
