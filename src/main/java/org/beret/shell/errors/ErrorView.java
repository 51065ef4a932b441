package org.beret.shell.errors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.beret.shell.PageView;

/** Base of the error pages: says in the language of the person why the address shows nothing, and links home. */
abstract class ErrorView extends Div implements HasDynamicTitle {

    private String title = "";

    void explain(String title, String text) {
        removeAll();
        this.title = title;
        var home = new Anchor("", getTranslation("error.home"));
        home.addClassNames("btn", "primary");
        add((Component) new H1(title), new Paragraph(text), home);
        addClassName("narrow");
    }

    @Override
    public String getPageTitle() {
        return PageView.titleOfTab(title);
    }
}
