package org.beret.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.beret.identity.SignedInPerson;
import org.beret.signin.secondfactor.HalfSignIn;
import org.beret.signin.secondfactor.SecondFactorDemand;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who makes a passkey: a signed-in person, or one on the way in who has to have a second factor and has none yet.
 */
@Component
class PasskeyOwner {

    private final SecondFactorDemand demand;
    private final Clock clock;

    PasskeyOwner(SecondFactorDemand demand, Clock clock) {
        this.demand = demand;
        this.clock = clock;
    }

    Optional<Authentication> of(HttpServletRequest request) {
        return signedIn()
                .or(() -> HalfSignIn.of(request, clock.instant())
                        .filter(half -> demand.isUnmet(half.person().id()))
                        .map(HalfSignIn::authentication));
    }

    /**
     * Asks before a passkey is made; on the way in the password has just been given.
     *
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    void checkChange() {
        if (signedIn().isPresent()) {
            demand.checkChange();
        }
    }

    Optional<Authentication> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(authentication -> authentication.getPrincipal() instanceof SignedInPerson);
    }
}
