package org.beret.printing;

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
        if (leadsHere) {
            throw new BusinessRuleViolation("paper.refused.address", address);
        }
        return address;
    }
}
