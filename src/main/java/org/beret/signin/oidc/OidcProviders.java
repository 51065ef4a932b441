package org.beret.signin.oidc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The configured providers. What they publish about themselves is read at the first sign-in and not at the start: a
 * provider that is away keeps nobody from signing in with a password.
 */
@Component
public class OidcProviders implements ClientRegistrationRepository {

    private static final String SETTINGS = "spring.security.oauth2.client";

    private final OAuth2ClientProperties properties;
    private final ClientRegistrationRepository registrations;

    OidcProviders(Environment environment) {
        this.properties = Binder.get(environment).bindOrCreate(SETTINGS, OAuth2ClientProperties.class);
        this.registrations = new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                Map.copyOf(new OAuth2ClientPropertiesMapper(properties).asClientRegistrations())));
    }

    /**
     * A provider that one may choose.
     *
     * @param id by which addresses name it
     * @param name as people know it
     */
    public record Choice(String id, String name) {}

    /** The providers, by their ids. */
    public List<Choice> choices() {
        return properties.getRegistration().entrySet().stream()
                .map(entry -> new Choice(
                        entry.getKey(),
                        Objects.requireNonNullElse(entry.getValue().getClientName(), entry.getKey())))
                .sorted(Comparator.comparing(Choice::id))
                .toList();
    }

    boolean isEmpty() {
        return properties.getRegistration().isEmpty();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return registrations.findByRegistrationId(id);
    }
}
