package app.parley.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;

/**
 * The page around all screens: our own styles and no component theme. Two typefaces are served from here; nothing is loaded
 * from elsewhere.
 */
@NpmPackage(value = "@fontsource-variable/source-sans-3", version = "5.3.0")
@NpmPackage(value = "@fontsource/source-serif-4", version = "5.3.1")
@CssImport("@fontsource-variable/source-sans-3/wght.css")
@CssImport("@fontsource/source-serif-4/600.css")
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/base.css")
@StyleSheet("styles/shell.css")
@StyleSheet("styles/parts.css")
@StyleSheet("styles/facts.css")
@StyleSheet("styles/past.css")
public class AppShell implements AppShellConfigurator {}
