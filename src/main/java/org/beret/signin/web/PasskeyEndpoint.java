package org.beret.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.PlainPage;
import org.beret.signin.SignInNavigation;
import org.beret.signin.passkeys.PasskeyRegistration;
import org.beret.signin.passkeys.PasskeySite;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The two calls with which a script makes a passkey: it asks for a challenge and brings what the device has made. */
@RestController
class PasskeyEndpoint {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyRegistration registration;
    private final PasskeySite site;
    private final PasskeyOwner owner;
    private final PlainPage page;
    private final PublicKeyCredentialCreationOptionsRepository challenges =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();

    PasskeyEndpoint(PasskeyRegistration registration, PasskeySite site, PasskeyOwner owner, PlainPage page) {
        this.registration = registration;
        this.site = site;
        this.owner = owner;
        this.page = page;
    }

    @PostMapping(value = SignInNavigation.NEW_PASSKEY_CHALLENGE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> challenge(HttpServletRequest request, HttpServletResponse response) {
        var somebody = owner.of(request);
        if (somebody.isEmpty() || !site.hasPasskeys()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        owner.checkChange();
        var challenge = registration.challenge(somebody.get());
        challenges.save(request, response, challenge);
        return ResponseEntity.ok(JSON.writeValueAsString(challenge));
    }

    @PostMapping(SignInNavigation.PASSKEYS)
    ResponseEntity<Map<String, String>> add(
            @RequestBody String made, HttpServletRequest request, HttpServletResponse response) {
        var challenge = challenges.load(request);
        if (owner.of(request).isEmpty() || challenge == null) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        challenges.save(request, response, null);
        var key = made(made);
        if (key.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        try {
            registration.add(challenge, key.get());
            return ResponseEntity.ok(Map.of());
        } catch (BusinessRuleViolation refused) {
            var text = page.text(refused.messageKey(), page.language(request), refused.values());
            return ResponseEntity.unprocessableContent().body(Map.of("refusal", text));
        }
    }

    /** What a device has made; empty if it cannot have made it. */
    static Optional<RelyingPartyPublicKey> made(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, RelyingPartyPublicKey.class));
        } catch (JacksonException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
