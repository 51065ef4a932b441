package org.beret.shell;

import com.vaadin.flow.component.UI;
import org.beret.shared.ChangedMeanwhile;

/** Runs an act of a page that colleagues may do as well. */
public final class Acts {

    private Acts() {}

    /**
     * Runs an act and shows the page anew.
     *
     * @param act throws {@link ChangedMeanwhile} if there was nothing left to do
     * @param show shows the page as it is now, after either outcome
     * @param done the sentence of success; not said if somebody else was faster
     */
    public static void run(Runnable act, Runnable show, String done) {
        try {
            act.run();
        } catch (ChangedMeanwhile late) {
            show.run();
            Notices.refused(UI.getCurrent().getTranslation(late.messageKey()));
            return;
        }
        show.run();
        Notices.done(done);
    }
}
