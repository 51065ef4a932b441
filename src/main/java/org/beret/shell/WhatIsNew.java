package org.beret.shell;

import java.util.Optional;

/** Port: how much is new for the signed-in person, for the bell in the bar of every screen. */
public interface WhatIsNew {

    /** Empty where the person has no bell. */
    Optional<Count> forMe();

    /**
     * How much is new.
     *
     * @param address of the screen that shows it
     */
    record Count(int items, String address) {}
}
