package org.beret.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import org.springframework.stereotype.Component;

/** The head of every Vaadin page: style sheet, icon, colour scheme. */
@Component
class AppShell implements AppShellConfigurator {

    private final ThemeVersion theme;

    AppShell(ThemeVersion theme) {
        this.theme = theme;
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("stylesheet", theme.address());
        settings.addFavIcon("icon", "favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
