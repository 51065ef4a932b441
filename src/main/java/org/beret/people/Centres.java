package org.beret.people;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.beret.audit.AuditTrail;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.TrainingCentreId;
import org.beret.people.countries.CountryTable;
import org.beret.people.slips.SignInSlip;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.CountryCode;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands and queries on all training centres and their staff, for administrators. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Centres {

    private static final int LONGEST_NAME = 200;

    private final TrainingCentreRepository centres;
    private final PersonRepository people;
    private final CountryTable countries;
    private final StaffAccounts staff;
    private final AuditTrail audit;

    Centres(
            TrainingCentreRepository centres,
            PersonRepository people,
            CountryTable countries,
            StaffAccounts staff,
            AuditTrail audit) {
        this.centres = centres;
        this.people = people;
        this.countries = countries;
        this.staff = staff;
        this.audit = audit;
    }

    /** All centres. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<CentreDetails> all() {
        return centres.findAll().stream().map(this::file).toList();
    }

    /**
     * A centre with the version for {@link #change}.
     *
     * @throws UnknownId if there is none
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public CentreDetails find(TrainingCentreId id) {
        return file(centre(id));
    }

    /**
     * Creates a centre without staff.
     *
     * @param served further countries besides its own
     * @throws BusinessRuleViolation if the name is empty or too long, or a country is not listed
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public TrainingCentreId open(CountryCode country, String name, Collection<CountryCode> served) {
        var centre = new TrainingCentre(country, validName(name));
        checkCountries(country, served);
        centre.serve(served);
        centres.save(centre);
        audit.recordCentre(centre.id(), "centre.opened", name);
        return centre.id();
    }

    /**
     * Renames a centre and replaces the countries it serves.
     *
     * @param expectedVersion the version that was read with what was edited
     * @throws UnknownId if there is no such centre
     * @return whether anything is different now
     * @throws BusinessRuleViolation if the name or a country is invalid
     * @throws ChangedMeanwhile if the version is another one
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public boolean change(TrainingCentreId id, String name, Collection<CountryCode> served, long expectedVersion) {
        var centre = locked(id);
        ChangedMeanwhile.refuseUnlessSame(expectedVersion, centre.version());
        checkCountries(centre.country(), served);
        var before = centre.name() + centre.served();
        centre.rename(validName(name));
        centre.serve(served);
        if (before.equals(centre.name() + centre.served())) {
            return false;
        }
        centres.save(centre);
        audit.recordCentre(id, "centre.changed", name);
        return true;
    }

    /**
     * Bars the staff of a centre from signing in and ends their sessions; trainees go on learning.
     *
     * @throws UnknownId if there is no such centre
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void suspend(TrainingCentreId id) {
        var centre = locked(id);
        centre.suspend();
        centres.save(centre);
        people.revokeSessionsOfStaff(id);
        audit.recordCentre(id, "centre.suspended");
    }

    /**
     * Undoes {@link #suspend}.
     *
     * @throws UnknownId if there is no such centre
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void resume(TrainingCentreId id) {
        var centre = locked(id);
        centre.resume();
        centres.save(centre);
        audit.recordCentre(id, "centre.resumed");
    }

    /**
     * The staff of a centre, by name.
     *
     * @throws UnknownId if there is no such centre
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<StaffMember> staff(TrainingCentreId id) {
        return staff.of(centre(id).id());
    }

    /**
     * Creates an account for staff of a centre and issues the code for their first password.
     *
     * @throws UnknownId if there is no such centre
     * @throws BusinessRuleViolation if details are invalid or the e-mail address is taken
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SignInSlip invite(TrainingCentreId id, NewColleague colleague) {
        return staff.invite(Role.TRAINING_CENTRE, centre(id), colleague);
    }

    /**
     * Bars a member of staff from signing in and ends their sessions.
     *
     * @throws UnknownId if the centre has no such member of staff
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void suspendStaff(TrainingCentreId id, PersonId person) {
        staff.suspend(person, centre(id).id());
    }

    /**
     * Undoes {@link #suspendStaff}.
     *
     * @throws UnknownId if the centre has no such member of staff
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void resumeStaff(TrainingCentreId id, PersonId person) {
        staff.resume(person, centre(id).id());
    }

    /**
     * Erases a member of staff for good.
     *
     * @param typedName the family name as confirmation
     * @throws UnknownId if the centre has no such member of staff
     * @throws BusinessRuleViolation if the name differs
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void eraseStaff(TrainingCentreId id, PersonId person, String typedName) {
        staff.erase(person, centre(id).id(), typedName);
    }

    /**
     * Voids the password of a member of staff and issues a one-time code.
     *
     * @throws UnknownId if the centre has no such member of staff
     * @throws BusinessRuleViolation if they are suspended
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SignInSlip resetPasswordOfStaff(TrainingCentreId id, PersonId person) {
        return staff.resetPassword(person, centre(id).id());
    }

    private TrainingCentre centre(TrainingCentreId id) {
        return centres.findById(id).orElseThrow(() -> new UnknownId(id));
    }

    private TrainingCentre locked(TrainingCentreId id) {
        return centres.lock(id).orElseThrow(() -> new UnknownId(id));
    }

    private CentreDetails file(TrainingCentre centre) {
        return new CentreDetails(
                centre.id(),
                centre.name(),
                centre.country(),
                List.copyOf(centre.served()),
                centre.suspended(),
                centre.version(),
                people.countByCentreAndRole(centre.id(), Role.TRAINEE),
                people.countByCentreAndRole(centre.id(), Role.TRAINING_CENTRE));
    }

    private void checkCountries(CountryCode country, Collection<CountryCode> served) {
        Stream.concat(Stream.of(country), served.stream())
                .filter(code -> !countries.isListed(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new BusinessRuleViolation("centre.refused.country", code);
                });
    }

    private static String validName(String name) {
        var cleaned = InputText.line(name);
        HiddenSigns.refuse(cleaned);
        if (cleaned.isEmpty() || cleaned.length() > LONGEST_NAME) {
            throw new BusinessRuleViolation("centre.refused.name", LONGEST_NAME);
        }
        return cleaned;
    }
}
