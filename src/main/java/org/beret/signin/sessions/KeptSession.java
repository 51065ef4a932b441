package org.beret.signin.sessions;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beret.identity.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * A session as its row tells of it, for a server that does not have it in memory.
 *
 * @param stamp of the account when it was used last
 * @param remembered whether it was begun by a remembered device, and nobody proved who they are
 */
public record KeptSession(
        UUID id, PersonId person, int stamp, boolean remembered, List<String> factors, Instant beganAt) {

    private static final String FACTOR = "FACTOR_";

    /** What was proved, in Spring Security's names, for example {@code password+totp}. */
    static String factors(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .filter(authority -> authority.startsWith(FACTOR))
                .map(authority -> authority.substring(FACTOR.length()).toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining("+"));
    }

    static KeptSession of(SessionTable.Row row) {
        var how = row.token().factors();
        var remembered = how.equals(SignInSessions.REMEMBERED);
        var factors = Arrays.stream(how.split("\\+"))
                .filter(factor -> !remembered && !factor.isEmpty())
                .map(factor -> FACTOR + factor.toUpperCase(Locale.ROOT))
                .toList();
        return new KeptSession(row.id(), row.person(), row.token().stamp(), remembered, factors, row.beganAt());
    }

    /** What was proved when the session began. */
    public Collection<GrantedAuthority> authorities() {
        return factors.stream()
                .<GrantedAuthority>map(factor -> FactorGrantedAuthority.withAuthority(factor)
                        .issuedAt(beganAt)
                        .build())
                .toList();
    }
}
