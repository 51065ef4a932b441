package org.beret.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.ServiceNumber;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trainees of the signed-in person's own training centre, as its desk adds, edits, suspends and moves them; those of any
 * other centre do not exist here. Every act is in the audit trail.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Trainees {

    private final PersonRepository people;
    private final TrainingCentreRepository centres;
    private final TraineeQueries queries;
    private final CentreTransfers transfers;
    private final SignInSlips slips;
    private final Erasure erasure;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Trainees(
            PersonRepository people,
            TrainingCentreRepository centres,
            TraineeQueries queries,
            CentreTransfers transfers,
            SignInSlips slips,
            Erasure erasure,
            AuditTrail audit,
            CurrentPerson currentPerson,
            Clock clock) {
        this.people = people;
        this.centres = centres;
        this.queries = queries;
        this.transfers = transfers;
        this.slips = slips;
        this.erasure = erasure;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** A page of the trainees, by name; the last page if there are not so many. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public TraineePage list(TraineeFilter filter, int page) {
        return queries.page(currentPerson.requireCentre(), filter, page);
    }

    /**
     * One trainee.
     *
     * @throws UnknownId if the centre has no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public TraineeDetails find(PersonId id) {
        var person = people.findTrainee(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
        return new TraineeDetails(id, person.details(), PersonState.of(person), person.version(), transfers.of(id));
    }

    /** The countries whose people the centre trains. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<CountryCode> countriesOfMyCentre() {
        return List.copyOf(myCentre().served());
    }

    /**
     * Adds a trainee, who can sign in once a code was issued.
     *
     * @throws BusinessRuleViolation if something is missing, too long or taken
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public PersonId add(NewPerson details) {
        check(details);
        var person = new Person(Role.TRAINEE, null, "", "", details.language(), null).atCentre(myCentre());
        person.update(details);
        save(person);
        audit.record(person.id(), "person.added");
        return person.id();
    }

    /**
     * Changes what is known of a trainee.
     *
     * @param expectedVersion the version that was on the screen
     * @throws UnknownId if the centre has no such trainee
     * @throws BusinessRuleViolation if something is missing, too long or taken, or somebody else changed it meanwhile
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void edit(PersonId id, NewPerson details, long expectedVersion) {
        var person = lock(id);
        if (person.version() != expectedVersion) {
            throw new BusinessRuleViolation("person.refused.changed-meanwhile");
        }
        check(details);
        var changedFields = changedFields(person.details(), details);
        if (!changedFields.isEmpty()) {
            person.update(details);
            save(person);
            audit.record(id, "person.edited", changedFields.toArray(String[]::new));
        }
    }

    /** Keeps a trainee from signing in; sessions end. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void suspend(PersonId id) {
        var person = lock(id);
        person.suspend();
        people.save(person);
        audit.record(id, "person.suspended");
    }

    /** Lets a trainee in again. @throws UnknownId if the centre has no such trainee */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void resume(PersonId id) {
        var person = lock(id);
        person.resume();
        people.save(person);
        audit.record(id, "person.resumed");
    }

    /**
     * The other centres that serve the trainee's country.
     *
     * @throws UnknownId if the centre has no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<CentreName> transferTargets(PersonId id) {
        var ownCentre = currentPerson.requireCentre();
        var country = Objects.requireNonNull(people.findTrainee(id, ownCentre)
                .orElseThrow(() -> new UnknownId(id))
                .country());
        return centres.findServing(country.value()).stream()
                .filter(centre -> !centre.id().equals(ownCentre))
                .map(centre -> new CentreName(centre.id(), centre.name()))
                .toList();
    }

    /**
     * Hands a trainee over to another centre that serves their country. From then on they are its trainee alone.
     *
     * @throws UnknownId if the centre has no such trainee, or no such centre serves their country
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void transfer(PersonId id, TrainingCentreId to) {
        var from = myCentre();
        var person = lock(id);
        var target = transferTargets(id).stream()
                .filter(centre -> centre.id().equals(to))
                .findFirst()
                .orElseThrow(() -> new UnknownId(to));
        person.transfer(to);
        people.save(person);
        var actor = currentPerson.require().id();
        audit.record(from.id(), actor, List.of(id), "person.moved", target.name());
        audit.record(to, actor, List.of(id), "person.received", from.name());
        transfers.record(id, from.id(), to, actor, clock.instant());
    }

    /**
     * A code for a new password; the old password is void at once and sessions end.
     *
     * @throws UnknownId if the centre has no such trainee
     * @throws BusinessRuleViolation if the trainee is suspended
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public SignInSlip resetPassword(PersonId id) {
        var person = lock(id);
        if (person.suspended()) {
            throw new BusinessRuleViolation("person.refused.suspended");
        }
        return slips.resetPassword(person);
    }

    /** Codes for those of these trainees of the centre who have no password yet; earlier codes of theirs are void. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<SignInSlip> issueFirstCodes(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? List.of()
                : slips.issueFirst(people.findAllAtCentre(ids, currentPerson.requireCentre()).stream()
                        .filter(person -> person.role() == Role.TRAINEE)
                        .toList());
    }

    /** Codes for those trainees of the list who have no password yet; earlier codes of theirs are void. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<SignInSlip> issueFirstCodes(TraineeFilter filter) {
        return issueFirstCodes(queries.withoutPassword(currentPerson.requireCentre(), filter));
    }

    /**
     * Takes away all that tells who a trainee was, for good. What is counted stays.
     *
     * @param typedName the family name, typed once more
     * @throws UnknownId if the centre has no such trainee
     * @throws BusinessRuleViolation if the name is another one
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void erase(PersonId id, String typedName) {
        var person = lock(id);
        if (!person.familyName().equalsIgnoreCase(typedName.strip())) {
            throw new BusinessRuleViolation("erase.refused.name", person.familyName());
        }
        erasure.erase(person);
    }

    private Person lock(PersonId id) {
        return people.findTraineeForUpdate(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }

    private TrainingCentre myCentre() {
        var centre = currentPerson.requireCentre();
        return centres.findById(centre).orElseThrow(() -> new UnknownId(centre));
    }

    private void check(NewPerson details) {
        details.check();
        if (!myCentre().serves(details.country())) {
            throw new BusinessRuleViolation("person.refused.country");
        }
    }

    /** The database decides who was first. */
    private void save(Person person) {
        var sameAddress = person.email().flatMap(people::findByEmail);
        if (sameAddress.filter(other -> !other.id().equals(person.id())).isPresent()) {
            throw new BusinessRuleViolation("person.refused.email-taken");
        }
        try {
            people.saveAndFlush(person);
        } catch (DataIntegrityViolationException duplicate) {
            throw new BusinessRuleViolation("person.refused.service-number-taken");
        }
    }

    private static List<String> changedFields(NewPerson previous, NewPerson current) {
        var fields = new ArrayList<String>();
        addIfChanged(fields, "country", previous.country(), current.country());
        addIfChanged(
                fields,
                "service-number",
                previous.serviceNumber().map(ServiceNumber::value),
                current.serviceNumber().map(ServiceNumber::value));
        addIfChanged(fields, "family-name", previous.familyName(), current.familyName());
        addIfChanged(fields, "given-name", previous.givenName(), current.givenName());
        addIfChanged(fields, "email", previous.email(), current.email());
        addIfChanged(fields, "gender", previous.gender(), current.gender());
        addIfChanged(fields, "category", previous.category(), current.category());
        addIfChanged(fields, "rank", previous.rank(), current.rank());
        addIfChanged(fields, "languages", previous.languages(), current.languages());
        addIfChanged(fields, "language", previous.language(), current.language());
        return fields;
    }

    private static void addIfChanged(
            List<String> fields, String field, @Nullable Object previous, @Nullable Object current) {
        if (!Objects.equals(previous, current)) {
            fields.add(field);
        }
    }
}
