package org.beret.kit;

/**
 * How far a kit is on this server.
 *
 * @param ready how many of its files are made
 * @param files how many it has; 0 as long as nobody knows
 * @param bytes its size when it is done
 */
public record KitState(Stage stage, int ready, int files, long bytes) {

    static final KitState NONE = new KitState(Stage.NONE, 0, 0, 0);
    static final KitState WAITING = new KitState(Stage.WAITING, 0, 0, 0);
    static final KitState FAILED = new KitState(Stage.FAILED, 0, 0, 0);

    /** The stages in order. */
    public enum Stage {
        NONE,
        WAITING,
        MAKING,
        DONE,
        FAILED
    }

    /** Whether somebody who looks again will see it go on. */
    public boolean goesOn() {
        return stage == Stage.WAITING || stage == Stage.MAKING;
    }
}
