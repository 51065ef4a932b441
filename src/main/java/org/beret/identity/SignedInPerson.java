package org.beret.identity;

import java.util.Collection;
import java.util.List;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person who is signed in: what a request knows of them without asking the database. */
public final class SignedInPerson implements UserDetails, CredentialsContainer {

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

    /**
     * A person at the moment they sign in.
     *
     * @param sessionStamp the number that the person has at this moment; the session ends when it changes
     * @param passwordHash null for who has not chosen a password yet
     */
    public SignedInPerson(
            PersonId id,
            String signInName,
            String givenName,
            String familyName,
            Role role,
            @Nullable TrainingCentreId centre,
            Language language,
            boolean manager,
            boolean suspended,
            int sessionStamp,
            @Nullable String passwordHash) {
        this.id = id;
        this.signInName = signInName;
        this.givenName = givenName;
        this.familyName = familyName;
        this.role = role;
        this.centre = centre;
        this.language = language;
        this.manager = manager;
        this.suspended = suspended;
        this.sessionStamp = sessionStamp;
        this.passwordHash = passwordHash;
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

    /** What the header shows, for example {@code A. Diop}. */
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

    /** A session goes on as long as its person has the same number in the database. */
    public int sessionStamp() {
        return sessionStamp;
    }

    /** This session goes on although others of the same person end, which have an earlier number. */
    public void renewSession(int sessionStamp) {
        this.sessionStamp = sessionStamp;
    }

    /** From now on this person wants to be spoken to in this language. */
    public void changeLanguage(Language language) {
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
