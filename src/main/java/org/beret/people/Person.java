package org.beret.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;
import org.beret.identity.Role;
import org.beret.identity.ServiceNumber;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.signin.SignInName;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A person with an account: a trainee, or staff of a training centre or of the United Nations. Guards every change of
 * one person's state; thousands at once go through {@link PeopleBatch}. What others keep a copy of is announced by
 * {@link PeopleChanged}. A change that must sign the person out raises the session stamp, which every request compares.
 *
 * <p>Trainees and staff of a centre have a centre and a country, staff of the United Nations neither. Trainees may have
 * no e-mail address; then country and service number identify them.
 */
@Entity
@Table(name = "people_person")
class Person extends AbstractAggregateRoot<Person> {

    @EmbeddedId
    private PersonId id;

    @Embedded
    private PersonColumns details;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "centre_id"))
    private @Nullable TrainingCentreId centre;

    private @Nullable String passwordHash;
    private boolean manager;
    private boolean suspended;
    private int sessionStamp;
    private @Nullable Instant erasedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /**
     * A person without a centre.
     *
     * @param passwordHash null until a password is chosen with a one-time code; nobody signs in without one
     */
    Person(
            Role role,
            @Nullable String email,
            String givenName,
            String familyName,
            Language language,
            @Nullable String passwordHash) {
        this.id = PersonId.next();
        this.role = role;
        this.details =
                new PersonColumns(email == null ? null : SignInName.normalized(email), givenName, familyName, language);
        this.passwordHash = passwordHash;
    }

    /** Puts a new person into a centre, and into its country. */
    Person atCentre(TrainingCentre centre) {
        this.centre = centre.id();
        this.details.setCountry(centre.country());
        return this;
    }

    /** Makes new staff of a centre a manager, who invites and suspends other staff. */
    Person asManager() {
        this.manager = true;
        return this;
    }

    void changeLanguage(Language language) {
        if (language() != language) {
            details.setLanguage(language);
            announce();
        }
    }

    void changeSecondLanguage(@Nullable Language language) {
        details.setSecondLanguage(language);
    }

    /** Sets the password and ends every session that began with the old one. */
    void setPasswordHash(String hash) {
        passwordHash = hash;
        sessionStamp++;
    }

    /** Voids the password: nobody signs in until a new one is chosen with a one-time code. */
    void clearPassword() {
        passwordHash = null;
        sessionStamp++;
    }

    /** Bars the person from signing in and ends their sessions; a {@link ChangedMeanwhile} if they are suspended. */
    void suspend() {
        ChangedMeanwhile.refuseUnless(!suspended);
        suspended = true;
        sessionStamp++;
        announce();
    }

    /** Undoes {@link #suspend}; a {@link ChangedMeanwhile} if they are not suspended. */
    void resume() {
        ChangedMeanwhile.refuseUnless(suspended);
        suspended = false;
        announce();
    }

    /** Replaces all details of a trainee. */
    void update(NewPerson now) {
        details.set(now);
        announce();
    }

    /** The details of a trainee; staff of the United Nations have no country and cannot be asked for them. */
    NewPerson details() {
        return details.details();
    }

    /**
     * Moves a trainee to another centre; country and training record stay. Ends their sessions, which know the old
     * centre.
     */
    void transfer(TrainingCentreId to) {
        centre = to;
        sessionStamp++;
        announce();
    }

    /**
     * Deletes everything that identifies the person, for good, and bars the account. What is counted stays: gender,
     * category, country and centre.
     */
    void erase(Instant now) {
        details.erase();
        passwordHash = null;
        suspended = true;
        erasedAt = now;
        sessionStamp++;
        announce();
    }

    /** The principal of a new session. */
    SignedInPerson toSignedInPerson() {
        var principal = new SignedInPerson(
                id,
                signInName(),
                givenName(),
                familyName(),
                role,
                centre,
                language(),
                manager,
                suspended,
                sessionStamp,
                passwordHash);
        principal.changeSecondLanguage(details.secondLanguage());
        return principal;
    }

    private void announce() {
        registerEvent(new PeopleChanged(List.of(id)));
    }

    PersonId id() {
        return id;
    }

    Optional<String> email() {
        return details.email();
    }

    Optional<ServiceNumber> serviceNumber() {
        return details.serviceNumber();
    }

    String rank() {
        return details.rank();
    }

    String languages() {
        return details.languages();
    }

    boolean manager() {
        return manager;
    }

    /** What the person types to sign in: the e-mail address, else country and service number; empty once erased. */
    String signInName() {
        return email().or(() -> serviceNumber().map(number -> country() + " " + number))
                .orElse("");
    }

    String familyName() {
        return details.familyName();
    }

    String givenName() {
        return details.givenName();
    }

    /** The order of lists. */
    static Comparator<Person> byName(Collation collation) {
        return (one, other) -> one.details.keys().compareTo(other.details.keys(), collation);
    }

    private PersonName name() {
        return new PersonName(familyName(), givenName());
    }

    /** Family name first; empty once erased. */
    String listName() {
        return name().inList();
    }

    String fullName() {
        return name().inFull();
    }

    /** The optimistic-locking version, raised by every change. */
    long version() {
        return version == null ? 0 : version;
    }

    Role role() {
        return role;
    }

    Gender gender() {
        return details.gender();
    }

    @Nullable
    Category category() {
        return details.category();
    }

    @Nullable
    TrainingCentreId centre() {
        return centre;
    }

    @Nullable
    CountryCode country() {
        return details.country().orElse(null);
    }

    Language language() {
        return details.language();
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    /** A session is valid as long as it carries this number. */
    int sessionStamp() {
        return sessionStamp;
    }

    boolean erased() {
        return erasedAt != null;
    }

    boolean suspended() {
        return suspended;
    }
}
