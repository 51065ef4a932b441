package org.beret.shell;

import com.vaadin.flow.component.UI;

/** Tells the person in front of the current screen what happened. */
public final class Notices {

    private Notices() {}

    /** Something was done. */
    public static void done(String text) {
        show(text, false);
    }

    /** Something was refused or failed; the text says what to do. */
    public static void refused(String text) {
        show(text, true);
    }

    private static void show(String text, boolean bad) {
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .findFirst()
                .ifPresent(layout -> layout.notices().show(text, bad));
    }
}
