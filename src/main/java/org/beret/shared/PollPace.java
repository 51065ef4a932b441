package org.beret.shared;

/**
 * How often a poller asks the database: at every run of its schedule while it finds work; after each run without any it skips
 * about twice as many runs as before, up to a number. For one thread.
 */
public final class PollPace {

    private final int mostSkipped;
    private int skipped;
    private int left;

    /** With the most runs that are skipped one after the other. */
    public PollPace(int mostSkipped) {
        this.mostSkipped = mostSkipped;
    }

    /** Whether this run is to ask; to be called once in each. */
    public boolean isDue() {
        if (left > 0) {
            left--;
            return false;
        }
        return true;
    }

    /** What a run that asked has found. */
    public void found(boolean work) {
        skipped = work ? 0 : Math.min(mostSkipped, 2 * skipped + 1);
        left = skipped;
    }
}
