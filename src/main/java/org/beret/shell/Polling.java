package org.beret.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** Has the browser ask once a second, for a screen that shows how far a job has come. */
public final class Polling {

    private static final int EVERY_MILLIS = 1000;
    private static final int NEVER = -1;

    private Registration listener = () -> {};

    /** Begins, or goes on with another look. */
    public void start(UI ui, Runnable look) {
        listener.remove();
        listener = ui.addPollListener(_ -> look.run());
        ui.setPollInterval(EVERY_MILLIS);
    }

    /** Ends; does nothing if it had not begun. */
    public void stop(UI ui) {
        listener.remove();
        listener = () -> {};
        ui.setPollInterval(NEVER);
    }
}
