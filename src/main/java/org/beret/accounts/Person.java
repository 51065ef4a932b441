package org.beret.accounts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "accounts_person")
class Person {

    @EmbeddedId
    private PersonId id;

    private String email;
    private String familyName;
    private String givenName;

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
    private String passwordHash;
    private boolean suspended;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /** A person without a centre: coordinator or administrator. */
    Person(Role role, String email, String givenName, String familyName, Language language, String passwordHash) {
        this.id = PersonId.next();
        this.role = role;
        this.email = normalized(email);
        this.givenName = givenName;
        this.familyName = familyName;
        this.gender = Gender.NOT_STATED;
        this.language = language.code();
        this.passwordHash = passwordHash;
    }

    /** The same address, however it was typed; without null characters, which PostgreSQL refuses to look for. */
    static String normalized(String email) {
        return email.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }

    Person in(TrainingCentre centre) {
        this.centre = centre.id();
        this.countryCode = centre.country().value();
        return this;
    }

    Person described(Gender gender, @Nullable Category category) {
        this.gender = gender;
        this.category = category;
        return this;
    }

    void speak(Language language) {
        this.language = language.code();
    }

    PersonId id() {
        return id;
    }

    String email() {
        return email;
    }

    String familyName() {
        return familyName;
    }

    String givenName() {
        return givenName;
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

    String passwordHash() {
        return passwordHash;
    }

    boolean suspended() {
        return suspended;
    }
}
