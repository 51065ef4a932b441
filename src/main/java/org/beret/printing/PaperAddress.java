package org.beret.printing;

import java.util.Optional;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Where people reach this server, for paper: what is printed cannot be corrected. */
@Component
public class PaperAddress {

    private final String address;
    private final boolean leadsHere;

    PaperAddress(@Value("${beret.address}") String address, Environment environment) {
        this.address = address.replaceFirst("/+$", "");
        this.leadsHere = PublicAddress.of(address).isLoopback() && !environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * The address, without a slash at its end.
     *
     * @throws BusinessRuleViolation if it leads whoever types it to their own machine, outside the demonstration
     */
    public String require() {
        refusal().ifPresent(refused -> {
            throw refused;
        });
        return address;
    }

    /** Why nothing is printed; empty if it is. A screen says so in the place of a link that would be refused. */
    public Optional<BusinessRuleViolation> refusal() {
        return leadsHere ? Optional.of(new BusinessRuleViolation("paper.refused.address", address)) : Optional.empty();
    }
}
