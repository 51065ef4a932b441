package org.beret.shell;

import com.vaadin.flow.component.Component;

/** Port: a section of the account screen that another module contributes; the screen shows them by their order. */
public interface AccountSection {

    /** Whether the signed-in person has it. */
    default boolean isOffered() {
        return true;
    }

    /** The key of its heading. */
    String title();

    /** What it shows to the signed-in person, made anew for each screen. */
    Component content();
}
