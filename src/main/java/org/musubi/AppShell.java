package org.musubi;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every screen: base theme, the one stylesheet of the house, icon and viewport. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Musubi");
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addLink("icon", "assets/musubi.svg");
    }
}
