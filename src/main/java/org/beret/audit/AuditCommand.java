package org.beret.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Command line for the operator of the server: {@code --beret.verify-audit} verifies the chains of the audit trail, says where
 * they break and exits; 1 if one does. With {@code --beret.verify-audit=<hash>}, the last hash that it printed earlier, it also
 * says whether the trail still holds it.
 */
@Component
@Order
@ConditionalOnProperty("beret.verify-audit")
class AuditCommand implements ApplicationRunner {

    private static final String OPTION = "beret.verify-audit";

    private final AuditChain chain;
    private final AuditChainCheck check;
    private final ConfigurableApplicationContext context;

    AuditCommand(AuditChain chain, AuditChainCheck check, ConfigurableApplicationContext context) {
        this.chain = chain;
        this.check = check;
        this.context = context;
    }

    /** The findings in words, and whether all is as it was written. */
    record Result(boolean whole, List<String> lines) {}

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        var noted = context.getEnvironment().getProperty(OPTION, "");
        var result = verify(noted.equals("true") ? "" : noted);
        result.lines().forEach(System.out::println);
        var exit = result.whole() ? 0 : 1;
        SpringApplication.exit(context, () -> exit);
        System.exit(exit);
    }

    /**
     * Verifies every chain.
     *
     * @param noted a hash that was printed earlier; empty for none
     */
    Result verify(String noted) {
        boolean more;
        do {
            more = chain.extend();
        } while (more);
        var lines = new ArrayList<String>();
        var whole = true;
        for (var finding : check.check()) {
            whole &= finding.breaks().isEmpty();
            lines.add("Chain %s, %,d entries: %s. Last hash: %s"
                    .formatted(
                            finding.chain(),
                            finding.length(),
                            finding.breaks().isEmpty() ? "whole" : "BROKEN",
                            finding.hash()));
            finding.breaks().forEach(found -> lines.add("  " + found));
        }
        lines.add("%,d entries are still being counted and not chained yet.".formatted(check.waiting()));
        if (!noted.isEmpty()) {
            var isHeld = check.contains(noted);
            whole &= isHeld;
            lines.add(
                    isHeld
                            ? "The noted hash is in the trail: nothing up to it was rewritten."
                            : "The noted hash is NOT in the trail: what was written up to it was replaced.");
        }
        return new Result(whole, lines);
    }
}
