package org.beret.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.beret.audit.AuditTrail;
import org.beret.audit.NamesExport;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.ServiceNumber;
import org.beret.people.transfers.TransferTable;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.ManyAtOnce;
import org.beret.shared.SearchText;
import org.beret.shared.UnknownId;
import org.beret.signin.CredentialChanges;
import org.beret.tabular.TableOutput;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Audited commands and queries on trainees of the signed-in person's centre; one of another centre is an {@link UnknownId}. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Trainees {

    private final PersonRepository people;
    private final TrainingCentreRepository centres;
    private final TraineeQueries queries;
    private final TransferTable transfers;
    private final Erasure erasure;
    private final AuditTrail audit;
    private final NamesExport exports;
    private final CredentialChanges changes;
    private final CurrentPerson currentPerson;

    Trainees(
            PersonRepository people,
            TrainingCentreRepository centres,
            TraineeQueries queries,
            TransferTable transfers,
            Erasure erasure,
            AuditTrail audit,
            NamesExport exports,
            CredentialChanges changes,
            CurrentPerson currentPerson) {
        this.people = people;
        this.centres = centres;
        this.queries = queries;
        this.transfers = transfers;
        this.erasure = erasure;
        this.audit = audit;
        this.exports = exports;
        this.changes = changes;
        this.currentPerson = currentPerson;
    }

    /**
     * Has to be called before the list is written as a file.
     *
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void beginFile(TableOutput output) {
        exports.begin("people.exported", output.name());
    }

    /** A page of trainees by name; the last page if the number is too high. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public TraineePage list(TraineeFilter filter, int page) {
        return queries.page(
                currentPerson.requireCentre(),
                filter,
                page,
                Collation.of(currentPerson.require().language()));
    }

    /**
     * A trainee with the version for {@link #edit}.
     *
     * @throws UnknownId if the centre has no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public TraineeDetails find(PersonId id) {
        var person = people.findTrainee(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
        return new TraineeDetails(id, person.details(), PersonState.of(person), person.version(), transfers.of(id));
    }

    /** The countries that the centre serves; a trainee must be of one of them. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<CountryCode> countriesOfMyCentre() {
        return List.copyOf(myCentre().served());
    }

    /**
     * Adds a trainee without a password; {@link TraineeCodes#issueFirst} lets them choose one.
     *
     * @throws BusinessRuleViolation if the details are invalid, or the e-mail address or service number is taken
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
     * Replaces the details of a trainee; records which fields changed.
     *
     * @param expectedVersion the version that was read with the details that were edited
     * @throws UnknownId if the centre has no such trainee
     * @return whether anything is different now
     * @throws BusinessRuleViolation if the details are invalid, or an address or number is taken
     * @throws ChangedMeanwhile if the version is another one
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean edit(PersonId id, NewPerson details, long expectedVersion) {
        var person = lock(id);
        ChangedMeanwhile.refuseUnlessSame(expectedVersion, person.version());
        check(details);
        var before = person.email();
        var changedFields = changedFields(person.details(), details);
        if (!changedFields.isEmpty()) {
            person.update(details);
            save(person);
            audit.record(id, "person.edited", changedFields.toArray(String[]::new));
            if (!before.equals(person.email())) {
                before.ifPresent(address -> changes.emailsChanged(Map.of(id, address)));
            }
        }
        return !changedFields.isEmpty();
    }

    /**
     * Bars a trainee from signing in and ends their sessions.
     *
     * @throws UnknownId if the centre has no such trainee
     * @throws ChangedMeanwhile if they are suspended already
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void suspend(PersonId id) {
        var person = lock(id);
        person.suspend();
        people.save(person);
        audit.record(id, "person.suspended");
    }

    /**
     * Undoes {@link #suspend}.
     *
     * @throws UnknownId if the centre has no such trainee
     * @throws ChangedMeanwhile if they are not suspended
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void resume(PersonId id) {
        var person = lock(id);
        person.resume();
        people.save(person);
        audit.record(id, "person.resumed");
    }

    /** The trainees that a filter finds, by name. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<PersonId> found(TraineeFilter filter) {
        return queries.ids(
                currentPerson.requireCentre(),
                filter,
                Collation.of(currentPerson.require().language()));
    }

    /** How many of these trainees of the centre are suspended. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public int countSuspended(Collection<PersonId> ids) {
        return queries.countSuspended(currentPerson.requireCentre(), ids);
    }

    /**
     * {@link #suspend} for many; who is suspended already, or of another centre, is left out.
     *
     * @return whom it suspended
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<PersonId> suspendAll(Collection<PersonId> ids) {
        return changeAll(ids, person -> !person.suspended(), Person::suspend, "person.suspended");
    }

    /**
     * {@link #resume} for many; who is not suspended, or of another centre, is left out.
     *
     * @return whom it let in again
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<PersonId> resumeAll(Collection<PersonId> ids) {
        return changeAll(ids, Person::suspended, Person::resume, "person.resumed");
    }

    private List<PersonId> changeAll(
            Collection<PersonId> ids, Predicate<Person> concerned, Consumer<Person> change, String action) {
        var changed = people.lockTrainees(ManyAtOnce.checked(ids), currentPerson.requireCentre()).stream()
                .filter(concerned)
                .toList();
        changed.forEach(change);
        changed.forEach(people::save);
        var whom = changed.stream().map(Person::id).toList();
        audit.record(whom, action);
        return whom;
    }

    /**
     * Erases a trainee for good; what is counted stays.
     *
     * @param typedName the family name as confirmation, in any case
     * @throws UnknownId if the centre has no such trainee
     * @throws BusinessRuleViolation if the name differs
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void erase(PersonId id, String typedName) {
        var person = lock(id);
        if (!SearchText.equal(person.familyName(), typedName)) {
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

    /** Relies on the unique constraint for the service number, for two may add it at once. */
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
