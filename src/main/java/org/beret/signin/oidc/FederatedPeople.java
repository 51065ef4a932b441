package org.beret.signin.oidc;

import java.util.Objects;
import java.util.Optional;
import org.beret.identity.SignedInPerson;
import org.beret.signin.SignInDirectory;
import org.beret.signin.SignInNavigation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Finds the person of Beret whom a provider has authenticated. The first time by the claim that the operator has named
 * ({@code beret.single-sign-on.claim}), which holds an e-mail address or a service number; from then on by issuer and
 * subject, which stay when an address changes or is given to somebody else. Makes no accounts, and believes an e-mail
 * address only where the provider says that it is verified.
 */
@Component
class FederatedPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();
    private final FederatedIdentities identities;
    private final SignInDirectory directory;
    private final String claim;
    private final String country;

    FederatedPeople(
            FederatedIdentities identities,
            SignInDirectory directory,
            @Value("${beret.single-sign-on.claim}") String claim,
            @Value("${beret.single-sign-on.country}") String country) {
        this.identities = identities;
        this.directory = directory;
        this.claim = claim;
        this.country = country;
    }

    /**
     * Asks the provider and finds the person.
     *
     * @throws OAuth2AuthenticationException if nobody here is this person, or the account is barred
     */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = provider.loadUser(request);
        var issuer = Objects.requireNonNull(user.getIssuer()).toString();
        var subject = Objects.requireNonNull(user.getSubject());
        var person = identities
                .find(issuer, subject)
                .map(directory::findById)
                .orElseGet(() -> byClaim(user).filter(found -> identities.link(issuer, subject, found.id())))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(SignInNavigation.UNKNOWN)));
        person.eraseCredentials();
        return new FederatedPerson(person, request.getIdToken());
    }

    private Optional<SignedInPerson> byClaim(OidcUser user) {
        return Optional.ofNullable(user.getClaimAsString(claim))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && (!value.contains("@") || isVerified(value, user)))
                .map(value -> value.contains("@") || country.isEmpty() ? value : country + " " + value)
                .flatMap(directory::find);
    }

    /** Whoever may type any address at the provider would be anybody here. */
    private static boolean isVerified(String address, OidcUser user) {
        return address.equalsIgnoreCase(user.getEmail()) && Boolean.TRUE.equals(user.getEmailVerified());
    }
}
