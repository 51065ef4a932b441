package org.beret.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The views that the signed-in person may open, from their {@code @Menu} annotations, whose titles are keys of texts.
 * On a phone it is a popover of the browser, which opens without a round trip.
 */
class MainMenu extends Div implements AfterNavigationObserver {

    private final Map<String, Anchor> links = new LinkedHashMap<>();

    MainMenu() {
        addClassName("menu");
        var nav = new Nav();
        nav.setId("menu");
        nav.getElement().setAttribute("popover", "auto");
        nav.setAriaLabel(getTranslation("header.menu"));
        MenuConfiguration.getMenuEntries().forEach(entry -> nav.add(link(entry)));
        var open = new NativeButton(getTranslation("header.menu"));
        open.addClassName("menu-button");
        open.getElement().setAttribute("popovertarget", "menu");
        add(open, nav);
    }

    private Anchor link(MenuEntry entry) {
        var path = entry.path().replaceFirst("^/", "");
        var link = new Anchor(path, getTranslation(entry.title()));
        links.put(path, link);
        return link;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        links.forEach((target, link) -> {
            if (path.equals(target) || path.startsWith(target + "/")) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
