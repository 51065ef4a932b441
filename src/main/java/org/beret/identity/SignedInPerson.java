package org.beret.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a session: what a request knows of the person without a query. Language and session stamp can change
 * during the session.
 */
public class SignedInPerson implements UserDetails, CredentialsContainer {

    private final PersonId id;
    private final String signInName;
    private final String givenName;
    private final String familyName;
    private final Role role;
    private final @Nullable TrainingCentreId centre;
    private volatile Language language;
    private volatile @Nullable Language secondLanguage;
    private final boolean manager;
    private final boolean suspended;
    private volatile int sessionStamp;
    private volatile @Nullable UUID session;
    private @Nullable String passwordHash;

    /**
     * A principal at sign-in.
     *
     * @param sessionStamp of the account; the session is valid as long as the account has the same
     * @param passwordHash null if no password is set; erased after authentication
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

    /** The same person, for a principal that knows more. */
    protected SignedInPerson(SignedInPerson person) {
        this(
                person.id,
                person.signInName,
                person.givenName,
                person.familyName,
                person.role,
                person.centre,
                person.language,
                person.manager,
                person.suspended,
                person.sessionStamp,
                person.passwordHash);
        this.secondLanguage = person.secondLanguage;
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

    public String familyName() {
        return familyName;
    }

    public PersonName name() {
        return new PersonName(familyName, givenName);
    }

    /** The training centre; null for coordinators and administrators. */
    public @Nullable TrainingCentreId centre() {
        return centre;
    }

    /** The language of the interface. */
    public Language language() {
        return language;
    }

    /** In which languages courses are read that may lack the language of the interface. */
    public ReadingOrder readsIn() {
        return new ReadingOrder(language, Optional.ofNullable(secondLanguage));
    }

    /** Whether this member of staff may change who else works at their centre. */
    public boolean manager() {
        return manager;
    }

    /** Compared with the account at each request. */
    public int sessionStamp() {
        return sessionStamp;
    }

    /** Keeps this session valid after a change that ended the other sessions of the account. */
    public void renewSession(int sessionStamp) {
        this.sessionStamp = sessionStamp;
    }

    /** The row of the session; null before its first request, and in jobs. */
    public @Nullable UUID session() {
        return session;
    }

    /** Notes the row of the session. */
    public void beginSession(UUID session) {
        this.session = session;
    }

    /** Changes the language of the session. */
    public void changeLanguage(Language language) {
        this.language = language;
    }

    /** Changes the language for courses that lack the first; null for none. */
    public void changeSecondLanguage(@Nullable Language language) {
        this.secondLanguage = language;
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
