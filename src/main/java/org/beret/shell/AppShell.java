package org.beret.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import org.springframework.stereotype.Component;

/** The head of every Vaadin page: style sheet, icons, what a phone needs to install it, colour scheme. */
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
        settings.addLink("manifest", "manifest.webmanifest");
        settings.addLink("apple-touch-icon", "icon.png");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
