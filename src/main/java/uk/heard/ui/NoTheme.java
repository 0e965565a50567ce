package uk.heard.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;

/** Without an application shell Flow would load a theme of its own; the whole look comes from {@link Look} instead. */
public class NoTheme implements AppShellConfigurator {
}
