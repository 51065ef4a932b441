package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beret.audit.AuditTrail;
import org.beret.identity.Role;
import org.beret.identity.SignedInPerson;
import org.beret.shared.SiteCookies;
import org.beret.signin.sessions.RememberedDevices;
import org.beret.signin.sessions.RememberedDevices.Device;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps trainees signed in on a device of their own, who ask for it: Spring Security's remember-me over
 * {@link RememberedDevices}. Never staff. A token that two have used forgets all devices of its person.
 */
@Component
public class StaySignedIn extends AbstractRememberMeServices {

    static final String KEY = "beret";
    static final String PARAMETER = "stay";

    private static final String COOKIE = "BERET-STAY";
    private static final Pattern VALUE = Pattern.compile("([0-9a-f-]{36})~([A-Za-z0-9_-]{32})");
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RememberedDevices devices;
    private final SignInDirectory directory;
    private final SiteCookies cookies;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    @SuppressWarnings("this-escape")
    StaySignedIn(
            RememberedDevices devices,
            SignInDirectory directory,
            SiteCookies cookies,
            AuditTrail audit,
            TransactionTemplate transactions) {
        super(KEY, directory);
        setParameter(PARAMETER);
        this.devices = devices;
        this.directory = directory;
        this.cookies = cookies;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The remembered device that a request names; empty if there is none. */
    public Optional<UUID> device(HttpServletRequest request) {
        return cookies.read(request, COOKIE).flatMap(StaySignedIn::device);
    }

    private static Optional<UUID> device(String cookie) {
        return Optional.of(VALUE.matcher(cookie))
                .filter(Matcher::matches)
                .map(value -> value.group(1))
                .flatMap(StaySignedIn::uuid);
    }

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedInPerson person && person.role() == Role.TRAINEE) {
            var token = generate();
            var browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
            var id = devices.add(
                    person.id(),
                    person.sessionStamp(),
                    TokenDigest.of(token),
                    browser,
                    NetworkAddress.of(request.getRemoteAddr()));
            send(request, response, id, token);
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] parts, HttpServletRequest request, HttpServletResponse response) {
        var device = uuid(parts[0]).flatMap(devices::find).orElseThrow(() -> new InvalidCookieException("no device"));
        var person = directory
                .findById(device.person())
                .filter(found -> found.role() == Role.TRAINEE && found.sessionStamp() == device.sessionStamp())
                .orElseThrow(() -> new InvalidCookieException("void"));
        switch (devices.judge(device, TokenDigest.of(parts[1]))) {
            case CURRENT -> replace(device, request, response);
            case REPLACED -> {}
            case STOLEN -> throw stolen(device, person);
        }
        return person;
    }

    private void replace(Device device, HttpServletRequest request, HttpServletResponse response) {
        var token = generate();
        if (devices.replace(device, TokenDigest.of(token))) {
            send(request, response, device.id(), token);
        }
    }

    private InvalidCookieException stolen(Device device, SignedInPerson person) {
        transactions.executeWithoutResult(_ -> {
            devices.forgetOthers(null, device.person());
            audit.recordOwn(person, "device.copied", device.browser(), device.network());
        });
        return new InvalidCookieException("A token was used twice");
    }

    private void send(HttpServletRequest request, HttpServletResponse response, UUID id, String token) {
        cookies.send(request, response, COOKIE, id + "~" + token, RememberedDevices.KEPT);
    }

    @Override
    protected @Nullable String extractRememberMeCookie(HttpServletRequest request) {
        return cookies.read(request, COOKIE).orElse(null);
    }

    @Override
    protected String[] decodeCookie(String value) {
        var parts = VALUE.matcher(value);
        if (!parts.matches()) {
            throw new InvalidCookieException("malformed");
        }
        return new String[] {parts.group(1), parts.group(2)};
    }

    @Override
    protected void cancelCookie(HttpServletRequest request, HttpServletResponse response) {
        if (cookies.read(request, COOKIE).isPresent()) {
            cookies.send(request, response, COOKIE, "", Duration.ZERO);
        }
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
            device(request).ifPresent(id -> devices.forget(id, person.id()));
        }
        cancelCookie(request, response);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String generate() {
        var token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
