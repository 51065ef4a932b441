package org.beret.people;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.beret.audit.AuditTrail;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The training centres of the world, as the administrator opens, changes and suspends them and lets staff in. */
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

    /** All centres, by country and name. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<CentreDetails> all() {
        return centres.findAll().stream().map(this::file).toList();
    }

    /**
     * One centre.
     *
     * @throws UnknownId if there is no such centre
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public CentreDetails find(TrainingCentreId id) {
        return file(centre(id));
    }

    /** Opens a centre, which can do nothing before its first manager is invited. */
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
     * Changes the name of a centre and whom it serves.
     *
     * @param expectedVersion the version that was on the screen
     * @throws BusinessRuleViolation if the name is missing, too long or somebody else changed the centre meanwhile
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void change(TrainingCentreId id, String name, Collection<CountryCode> served, long expectedVersion) {
        var centre = centre(id);
        if (centre.version() != expectedVersion) {
            throw new BusinessRuleViolation("person.refused.changed-meanwhile");
        }
        checkCountries(centre.country(), served);
        centre.rename(validName(name));
        centre.serve(served);
        centres.save(centre);
        audit.recordCentre(id, "centre.changed", name);
    }

    /** Staff of the centre can no longer sign in; its trainees learn on. @throws UnknownId if there is no such centre */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void suspend(TrainingCentreId id) {
        var centre = centre(id);
        centre.suspend();
        centres.save(centre);
        people.revokeSessionsOfStaff(id);
        audit.recordCentre(id, "centre.suspended");
    }

    /**
     * Lets them in again.
     *
     * @throws UnknownId if there is no such centre
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void resume(TrainingCentreId id) {
        var centre = centre(id);
        centre.resume();
        centres.save(centre);
        audit.recordCentre(id, "centre.resumed");
    }

    /**
     * Who works at the centre.
     *
     * @throws UnknownId if there is no such centre
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<StaffMember> staff(TrainingCentreId id) {
        return staff.of(centre(id).id());
    }

    /** Invites a manager or another member of the staff. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SignInSlip invite(TrainingCentreId id, NewColleague colleague) {
        return staff.invite(Role.TRAINING_CENTRE, centre(id), colleague);
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void suspendStaff(TrainingCentreId id, PersonId person) {
        staff.suspend(person, centre(id).id());
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void resumeStaff(TrainingCentreId id, PersonId person) {
        staff.resume(person, centre(id).id());
    }

    /**
     * Takes away all that tells who somebody of the staff was, for good.
     *
     * @param typedName the family name, typed once more
     * @throws BusinessRuleViolation if the name is another one
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void eraseStaff(TrainingCentreId id, PersonId person, String typedName) {
        staff.erase(person, centre(id).id(), typedName);
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SignInSlip resetPasswordOfStaff(TrainingCentreId id, PersonId person) {
        return staff.resetPassword(person, centre(id).id());
    }

    private TrainingCentre centre(TrainingCentreId id) {
        return centres.findById(id).orElseThrow(() -> new UnknownId(id));
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
        var cleaned = name.replace("\0", "").strip();
        if (cleaned.isEmpty() || cleaned.length() > LONGEST_NAME) {
            throw new BusinessRuleViolation("centre.refused.name", LONGEST_NAME);
        }
        return cleaned;
    }
}
