package org.beret.shared;

/**
 * Refuses an act that was made from a state which is no longer the stored one: somebody else stored another meanwhile. Nothing was
 * stored of this act. Every form and act that two people can do at once is refused this way, so that screens answer it in one way.
 */
public class ChangedMeanwhile extends BusinessRuleViolation {

    /** The sentence for an act; a form says which fields changed instead. */
    public static final String KEY = "changed-meanwhile";

    public ChangedMeanwhile() {
        super(KEY);
    }

    /**
     * Compares versions of optimistic locking.
     *
     * @param seen the version that was shown when the change was made
     * @param stored the version of now; locked, so that it stays until the end of the transaction
     * @throws ChangedMeanwhile if they differ
     */
    public static void refuseUnlessSame(long seen, long stored) {
        refuseUnless(seen == stored);
    }

    /**
     * The same for what has no version.
     *
     * @param unchanged whether what is stored is what was shown
     * @throws ChangedMeanwhile if not
     */
    public static void refuseUnless(boolean unchanged) {
        if (!unchanged) {
            throw new ChangedMeanwhile();
        }
    }
}
