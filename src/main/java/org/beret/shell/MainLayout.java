package org.beret.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.beret.identity.SignedInPerson;
import org.beret.shared.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** The frame of every view: header with menu, language and sign-out, an area for notices, and the view. */
@Layout
@PermitAll
@Tag("div")
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final NoticeArea notices = new NoticeArea();
    private final Main main = new Main();
    private final Footer foot = new Footer();
    private final List<FootLinks> footLinks;
    private final Bell bell;

    MainLayout(
            AuthenticationContext authentication,
            ApplicationEventPublisher events,
            ObjectProvider<FootLinks> footLinks,
            ObjectProvider<WhatIsNew> news) {
        this.bell = new Bell(news);
        this.footLinks = footLinks.orderedStream().toList();
        addClassName("beret");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        main.add(notices);
        var skip = new Anchor("#main", getTranslation("header.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        add(skip, header(authentication, events));
        authentication
                .getAuthenticatedUser(SignedInPerson.class)
                .ifPresent(signedIn -> add(new PocketGuard(signedIn.id())));
        foot.addClassName("foot");
        add(main, foot);
    }

    private Header header(AuthenticationContext authentication, ApplicationEventPublisher events) {
        var person = new Span();
        person.addClassName("person");
        authentication.getAuthenticatedUser(SignedInPerson.class).ifPresent(signedIn -> {
            person.setText(signedIn.name().abbreviated());
            person.getElement().setAttribute("data-person", signedIn.id().toString());
        });
        var signOut = new NativeButton(getTranslation("header.sign-out"), _ -> authentication.logout());
        signOut.addClassName("link");
        signOut.getElement().setAttribute("data-forgets-drafts", true);
        var spacer = new Span();
        spacer.addClassName("spacer");
        var languages = new LanguageSwitch(language -> choose(language, events));
        var header = new Header(logo(), new MainMenu(), spacer, languages, bell, person, new ConnectionSign(), signOut);
        header.addClassName("bar");
        return header;
    }

    private static Anchor logo() {
        var drawing = new Image("favicon.svg", "");
        drawing.setWidth("28px");
        drawing.setHeight("28px");
        var logo = new Anchor("", drawing, new Span("Beret"));
        logo.addClassName("logo");
        return logo;
    }

    /**
     * Renders the view again in the other language at the same address; what was typed into a form is brought back, but for choices by
     * their words; answers of a quiz are stored.
     */
    private void choose(Language language, ApplicationEventPublisher events) {
        events.publishEvent(new LanguageChosen(language));
        getUI().ifPresent(ui -> {
            ui.getSession().setLocale(language.locale());
            ui.setLocale(language.locale());
            ui.getPage().executeJs("document.documentElement.lang = $0", language.code());
            ui.refreshCurrentRoute(true);
        });
    }

    /** After a navigation by button the focus would be lost: it moves to the top of the new view. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getPath();
        foot(address);
        if (bell.leadsTo(address)) {
            bell.refresh();
        }
        if (event.getLocationChangeEvent().getTrigger() == NavigationTrigger.UI_NAVIGATE) {
            main.getElement().executeJs("scrollTo(0, 0); this.focus({ preventScroll: true })");
        }
    }

    private void foot(String address) {
        foot.removeAll();
        footLinks.stream()
                .flatMap(links -> links.on(address).stream())
                .forEach(link -> foot.add(new Anchor(link.address(), getTranslation(link.key()))));
        foot.setVisible(foot.getComponentCount() > 0);
    }

    NoticeArea notices() {
        return notices;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        notices.clear();
        main.getElement().appendChild(content.getElement());
    }
}
