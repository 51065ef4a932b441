package org.beret.signin.oidc;

import org.beret.signin.SignInExtension;
import org.beret.signin.SignInNavigation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Signs in at a provider, if one is configured. The provider sends people back to {@code beret.address}, whatever name the
 * request used for this server.
 */
@Component
class SingleSignOnExtension implements SignInExtension {

    private static final String CALLBACK = "/login/oauth2/code/";

    private final OidcProviders providers;
    private final FederatedPeople people;
    private final AuthenticationFailureHandler failure;
    private final RequestCache requests;
    private final String address;

    SingleSignOnExtension(
            OidcProviders providers,
            FederatedPeople people,
            AuthenticationFailureHandler failure,
            RequestCache requests,
            @Value("${beret.address}") String address) {
        this.providers = providers;
        this.people = people;
        this.failure = failure;
        this.requests = requests;
        this.address = address.replaceAll("/+$", "");
    }

    @Override
    public void extend(HttpSecurity pages) {
        if (providers.isEmpty()) {
            return;
        }
        var success = new SavedRequestAwareAuthenticationSuccessHandler();
        success.setRequestCache(requests);
        pages.oauth2Login(signIn -> signIn.loginPage(SignInNavigation.SIGN_IN)
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(resolver()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people))
                .successHandler(success)
                .failureHandler(failure));
    }

    private OAuth2AuthorizationRequestResolver resolver() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers);
        resolver.setAuthorizationRequestCustomizer(request -> request.attributes(
                attributes -> request.redirectUri(address + CALLBACK + attributes.get("registration_id"))));
        return resolver;
    }
}
