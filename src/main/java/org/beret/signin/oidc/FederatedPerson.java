package org.beret.signin.oidc;

import java.util.Map;
import org.beret.identity.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A person of Beret whom a provider has authenticated: everywhere the same as after a password, and beside it what signing
 * out at the provider needs.
 */
final class FederatedPerson extends SignedInPerson implements OidcUser {

    private final OidcIdToken idToken;

    FederatedPerson(SignedInPerson person, OidcIdToken idToken) {
        super(person);
        this.idToken = idToken;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public String getName() {
        return getUsername();
    }
}
