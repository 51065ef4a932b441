package org.beret.accounts;

import java.util.Collection;
import java.util.List;
import org.beret.shared.Language;
import org.beret.shell.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person who is signed in: what a request knows of them without asking the database. */
public final class SignedInPerson implements UserDetails, CredentialsContainer, SignedInUser {

    private final PersonId id;
    private final String signInName;
    private final String givenName;
    private final String familyName;
    private final Role role;
    private final @Nullable TrainingCentreId centre;
    private volatile Language language;
    private final boolean manager;
    private final boolean suspended;
    private volatile int sessionStamp;
    private @Nullable String passwordHash;

    SignedInPerson(Person person) {
        this.id = person.id();
        this.signInName = person.signInName();
        this.givenName = person.givenName();
        this.familyName = person.familyName();
        this.role = person.role();
        this.centre = person.centre();
        this.language = person.language();
        this.manager = person.manager();
        this.suspended = person.suspended();
        this.sessionStamp = person.sessionStamp();
        this.passwordHash = person.passwordHash();
    }

    public PersonId id() {
        return id;
    }

    public Role role() {
        return role;
    }

    public String givenName() {
        return givenName;
    }

    @Override
    public String shortName() {
        return givenName.isEmpty() ? familyName : givenName.substring(0, 1) + ". " + familyName;
    }

    /** The centre whose people this person is one of; none for coordinators and administrators. */
    public @Nullable TrainingCentreId centre() {
        return centre;
    }

    /** The language in which this person wants to be spoken to. */
    public Language language() {
        return language;
    }

    /** Whether this person decides who else works at their centre. */
    public boolean manager() {
        return manager;
    }

    int sessionStamp() {
        return sessionStamp;
    }

    /** This session goes on although others of the same person end. */
    void stayIn(Person person) {
        sessionStamp = person.sessionStamp();
    }

    void speak(Language language) {
        this.language = language;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return signInName;
    }

    @Override
    public boolean isEnabled() {
        return !suspended;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
