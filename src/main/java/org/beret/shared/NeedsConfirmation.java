package org.beret.shared;

import java.util.List;

/** Refuses what is unusual until the person says yes to it; each doubt is a sentence. Nothing was stored. */
public class NeedsConfirmation extends BusinessRuleViolation {

    private final transient List<BusinessRuleViolation> doubts;

    /**
     * Refuses for these doubts.
     *
     * @param doubts at least one; the first gives the message
     */
    public NeedsConfirmation(List<BusinessRuleViolation> doubts) {
        super(doubts.getFirst().messageKey(), doubts.getFirst().values());
        this.doubts = List.copyOf(doubts);
    }

    public List<BusinessRuleViolation> doubts() {
        return doubts;
    }
}
