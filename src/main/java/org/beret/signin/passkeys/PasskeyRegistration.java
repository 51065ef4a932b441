package org.beret.signin.passkeys;

import org.beret.shared.BusinessRuleViolation;
import org.beret.signin.CredentialChange;
import org.beret.signin.CredentialChanges;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes passkeys: a challenge for the device of a person, and what the device has made of it. */
@Component
public class PasskeyRegistration {

    private final WebAuthnRelyingPartyOperations operations;
    private final CredentialChanges changes;

    PasskeyRegistration(@Lazy WebAuthnRelyingPartyOperations operations, CredentialChanges changes) {
        this.operations = operations;
        this.changes = changes;
    }

    /** What a device is asked for, to be kept until it answers. */
    public PublicKeyCredentialCreationOptions challenge(Authentication owner) {
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
    }

    /**
     * Keeps what a device has made.
     *
     * @throws BusinessRuleViolation if it does not answer the challenge, or the name is missing or too long
     */
    @Transactional
    public void add(PublicKeyCredentialCreationOptions challenge, RelyingPartyPublicKey made) {
        var named = new RelyingPartyPublicKey(made.getCredential(), PasskeyName.valid(made.getLabel()));
        try {
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(challenge, named));
        } catch (RuntimeException refused) {
            throw new BusinessRuleViolation("passkeys.refused");
        }
        changes.record(PasskeyOwners.person(challenge.getUser().getId()), CredentialChange.PASSKEY_ADDED);
    }
}
