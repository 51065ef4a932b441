package org.beret.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/**
 * Bounds how many screens one session holds in memory: whoever opens another closes the one that gave no sign of life for the
 * longest. A closed screen that is still shown somewhere is loaded again at its next click.
 */
@Component
class ScreenLimit implements VaadinServiceInitListener {

    static final int PER_SESSION = 20;

    private static final Comparator<UI> LATEST = Comparator.comparingLong(
                    (UI screen) -> screen.getInternals().getLastHeartbeatTimestamp())
            .thenComparingInt(UI::getUIId)
            .reversed();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> closeOldest(opened.getUI()));
    }

    private static void closeOldest(UI opened) {
        opened.getSession().getUIs().stream()
                .filter(screen -> !screen.isClosing() && !screen.equals(opened))
                .sorted(LATEST)
                .skip(PER_SESSION - 1L)
                .forEach(UI::close);
    }
}
