package org.beret.signin;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Password authentication within the {@link SignInRateLimit}, on the threads of {@link PasswordHashing}. An unknown account
 * takes as long and answers the same as a wrong password.
 */
class RateLimitedAuthenticationProvider extends DaoAuthenticationProvider {

    private final SignInDirectory directory;
    private final SignInRateLimit rateLimit;
    private final KnownDevices devices;
    private final PasswordHashing hashing;

    RateLimitedAuthenticationProvider(
            SignInDirectory directory,
            PasswordEncoder passwords,
            SignInRateLimit rateLimit,
            KnownDevices devices,
            PasswordHashing hashing) {
        super(directory);
        setPasswordEncoder(passwords);
        this.directory = directory;
        this.rateLimit = rateLimit;
        this.devices = devices;
        this.hashing = hashing;
    }

    /**
     * Authenticates.
     *
     * @throws LockedException if the rate limit is exceeded
     * @throws SignInBusy if too many sign in at once
     */
    @Override
    public Authentication authenticate(Authentication request) {
        var name = request.getName();
        var details = request.getDetails() instanceof SignInDetails known ? known : SignInDetails.UNKNOWN;
        var authentication =
                isKnown(name, details.device()) ? atKnownDevice(request, details) : anywhere(request, details);
        rateLimit.reset(name);
        return authentication;
    }

    private boolean isKnown(String name, String device) {
        return !device.isEmpty()
                && directory
                        .find(name)
                        .filter(person -> devices.knows(device, person.id()))
                        .isPresent();
    }

    /** Counted by the device, so that nobody else's failures count. */
    private Authentication atKnownDevice(Authentication request, SignInDetails details) {
        return unlessBusy(() -> hashing.forKnown(
                () -> rateLimit.count(request.getName(), KnownDevices.counted(details.device())),
                () -> super.authenticate(request)));
    }

    private Authentication anywhere(Authentication request, SignInDetails details) {
        return unlessBusy(() -> hashing.forStranger(
                () -> rateLimit.count(request.getName(), details.address()), () -> super.authenticate(request)));
    }

    private static Authentication unlessBusy(Supplier<Authentication> attempt) {
        try {
            return attempt.get();
        } catch (RejectedExecutionException full) {
            throw new SignInBusy(full);
        }
    }
}
