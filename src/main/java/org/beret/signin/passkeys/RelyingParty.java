package org.beret.signin.passkeys;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * This server in the protocol. The device has to verify its owner, by finger, face or PIN: that makes a passkey two factors
 * in one. It keeps the name, so that nobody has to type it. Made when it is first used: until then the start does not pay.
 */
@Configuration
class RelyingParty {

    @Bean
    @Lazy
    WebAuthnRelyingPartyOperations passkeyOperations(PasskeyOwners owners, PasskeyTable passkeys, PasskeySite site) {
        var server = PublicKeyCredentialRpEntity.builder()
                .id(site.host())
                .name("Beret")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, passkeys, server, Set.of(site.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
