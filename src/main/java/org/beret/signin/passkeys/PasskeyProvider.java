package org.beret.signin.passkeys;

import java.util.ArrayList;
import org.beret.signin.SignInDirectory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** Takes what a device has signed for the account that the passkey belongs to. */
class PasskeyProvider implements AuthenticationProvider {

    private final WebAuthnRelyingPartyOperations operations;
    private final SignInDirectory directory;

    PasskeyProvider(WebAuthnRelyingPartyOperations operations, SignInDirectory directory) {
        this.operations = operations;
        this.directory = directory;
    }

    /**
     * Authenticates with both factors.
     *
     * @throws BadCredentialsException if the signature does not hold, or the account is barred
     */
    @Override
    public Authentication authenticate(Authentication request) {
        var signed = ((WebAuthnAuthenticationRequestToken) request).getWebAuthnRequest();
        try {
            var owner = operations.authenticate(signed);
            var person = directory.findById(PasskeyOwners.person(owner.getId())).orElseThrow();
            person.eraseCredentials();
            var authorities = new ArrayList<GrantedAuthority>(person.getAuthorities());
            authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY));
            return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
        } catch (RuntimeException refused) {
            throw new BadCredentialsException("This passkey signs nobody in", refused);
        }
    }

    @Override
    public boolean supports(Class<?> request) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(request);
    }
}
