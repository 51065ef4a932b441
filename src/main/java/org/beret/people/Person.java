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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.ServiceNumber;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.signin.SignInName;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

@Entity
@Table(name = "people_person")
class Person extends AbstractAggregateRoot<Person> {

    @EmbeddedId
    private PersonId id;

    private @Nullable String email;
    private @Nullable String serviceNumber;

    /** By which the database finds the person. */
    @SuppressWarnings("unused")
    private @Nullable String serviceKey;

    private String familyName;
    private String givenName;
    private String policeRank = "";
    private String languages = "";

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String countryCode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "centre_id"))
    private @Nullable TrainingCentreId centre;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    @Enumerated(EnumType.STRING)
    private @Nullable Category category;

    private String language;
    private @Nullable String passwordHash;
    private boolean manager;
    private boolean suspended;
    private int sessionStamp;
    private @Nullable Instant erasedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /** A person without a centre: coordinator or administrator. Nobody signs in without a password. */
    Person(
            Role role,
            @Nullable String email,
            String givenName,
            String familyName,
            Language language,
            @Nullable String passwordHash) {
        this.id = PersonId.next();
        this.role = role;
        this.email = email == null ? null : SignInName.normalized(email);
        this.givenName = givenName;
        this.familyName = familyName;
        this.gender = Gender.NOT_STATED;
        this.language = language.code();
        this.passwordHash = passwordHash;
    }

    Person atCentre(TrainingCentre centre) {
        this.centre = centre.id();
        this.countryCode = centre.country().value();
        return this;
    }

    /** Of another country than the centre, where that serves several. */
    Person ofCountry(CountryCode country) {
        this.countryCode = country.value();
        return this;
    }

    Person withProfile(Gender gender, @Nullable Category category) {
        this.gender = gender;
        this.category = category;
        return this;
    }

    Person withServiceNumber(ServiceNumber number) {
        this.serviceNumber = number.value();
        this.serviceKey = number.key();
        return this;
    }

    Person asManager() {
        this.manager = true;
        return this;
    }

    void changeLanguage(Language language) {
        if (!this.language.equals(language.code())) {
            this.language = language.code();
            registerEvent(new PeopleChanged(List.of(id)));
        }
    }

    /** Keeps what is left of a new password; whoever was signed in with the old one no longer is. */
    void setPasswordHash(String hash) {
        passwordHash = hash;
        sessionStamp++;
    }

    /** Lets nobody in until a new password is chosen with a code. */
    void clearPassword() {
        passwordHash = null;
        sessionStamp++;
    }

    void suspend() {
        if (!suspended) {
            suspended = true;
            sessionStamp++;
            registerEvent(new PeopleChanged(List.of(id)));
        }
    }

    void resume() {
        if (suspended) {
            suspended = false;
            registerEvent(new PeopleChanged(List.of(id)));
        }
    }

    /** Takes over what a centre knows of a trainee. */
    void update(NewPerson details) {
        countryCode = details.country().value();
        serviceNumber = details.serviceNumber().map(ServiceNumber::value).orElse(null);
        serviceKey = details.serviceNumber().map(ServiceNumber::key).orElse(null);
        familyName = details.familyName();
        givenName = details.givenName();
        email = details.email().orElse(null);
        gender = details.gender();
        category = details.category();
        policeRank = details.rank();
        languages = details.languages();
        language = details.language().code();
        registerEvent(new PeopleChanged(List.of(id)));
    }

    NewPerson details() {
        return new NewPerson(
                new CountryCode(Objects.requireNonNull(countryCode)),
                serviceNumber(),
                familyName,
                givenName,
                email(),
                gender,
                category,
                policeRank,
                languages,
                language());
    }

    /** Belongs to another centre from now on; the country stays, and whatever was learned. */
    void transfer(TrainingCentreId to) {
        centre = to;
        sessionStamp++;
        registerEvent(new PeopleChanged(List.of(id)));
    }

    /** Takes away all that tells who this was. What is counted stays: gender, category, country and centre. */
    void erase(Instant now) {
        email = null;
        serviceNumber = null;
        serviceKey = null;
        familyName = "";
        givenName = "";
        policeRank = "";
        languages = "";
        passwordHash = null;
        suspended = true;
        erasedAt = now;
        sessionStamp++;
        registerEvent(new PeopleChanged(List.of(id)));
    }

    /** This person as a session knows them. */
    SignedInPerson toSignedInPerson() {
        return new SignedInPerson(
                id,
                signInName(),
                givenName,
                familyName,
                role,
                centre,
                language(),
                manager,
                suspended,
                sessionStamp,
                passwordHash);
    }

    PersonId id() {
        return id;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Optional<ServiceNumber> serviceNumber() {
        return ServiceNumber.ofText(serviceNumber);
    }

    String rank() {
        return policeRank;
    }

    String languages() {
        return languages;
    }

    boolean manager() {
        return manager;
    }

    /** What this person types to sign in: the address, or the country and the service number; nothing once erased. */
    String signInName() {
        return email().or(() -> serviceNumber().map(number -> countryCode + " " + number))
                .orElse("");
    }

    String familyName() {
        return familyName;
    }

    String givenName() {
        return givenName;
    }

    /** The family name first, as lists are sorted; empty once erased. */
    String listName() {
        return givenName.isEmpty() ? familyName : familyName + ", " + givenName;
    }

    String fullName() {
        return givenName.isEmpty() ? familyName : givenName + " " + familyName;
    }

    long version() {
        return version == null ? 0 : version;
    }

    Role role() {
        return role;
    }

    Gender gender() {
        return gender;
    }

    @Nullable
    Category category() {
        return category;
    }

    @Nullable
    TrainingCentreId centre() {
        return centre;
    }

    @Nullable
    CountryCode country() {
        return countryCode == null ? null : new CountryCode(countryCode);
    }

    Language language() {
        return Language.ofCode(language).orElse(Language.EN);
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

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
