package org.beret.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * Base of the views: begins with a {@link PageHead}, whose heading is also the title of the browser's tab. A view loads
 * what it shows in {@code beforeEnter}; Vaadin enters the same instance again when only a parameter of the address
 * changes.
 */
public abstract class PageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private String title = "";

    /** Empties the view and begins it with this heading. */
    protected final PageHead begin(String heading) {
        removeAll();
        title(heading);
        var head = new PageHead(heading);
        add(head);
        return head;
    }

    /** Titles the browser's tab where that is not the heading. */
    protected final void title(String title) {
        this.title = title;
    }

    @Override
    public final String getPageTitle() {
        return titleOfTab(title);
    }

    /** With the name of the application, by which one finds the tab among others. */
    public static String titleOfTab(String title) {
        return title.isEmpty() ? "Beret" : title + " · Beret";
    }
}
