package org.gongli.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongli.browser.Look.Language;
import org.gongli.browser.Look.Light;
import org.gongli.shared.Viewer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/// Opens windows on the platform under test, in Debian's Chromium. One browser for all tests; each window has cookies and storage of its own.
@TestComponent
public class Screens implements DisposableBean {

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    private final Environment environment;
    private final SignedIn signedIn;

    Screens(Environment environment, SignedIn signedIn) {
        this.environment = environment;
        this.signedIn = signedIn;
    }

    /// A window of somebody who is not signed in.
    public Screen open(Look look) {
        return open(look, new NewContextOptions());
    }

    /// A window of this viewer.
    public Screen open(Look look, Viewer viewer) {
        return become(open(look), viewer);
    }

    /// The same window, from now on of this viewer.
    public Screen become(Screen screen, Viewer viewer) {
        screen.page().context().addCookies(List.of(new Cookie(SignedIn.COOKIE, signedIn.register(viewer)).setUrl(address())));
        return screen;
    }

    /// A window in which no script runs.
    public Screen openWithoutScripts(Look look) {
        return open(look, new NewContextOptions().setJavaScriptEnabled(false));
    }

    private Screen open(Look look, NewContextOptions options) {
        var context = browser.newContext(options.setBaseURL(address())
                .setViewportSize(look.device().width, look.device().height)
                .setDeviceScaleFactor(1)
                .setLocale(look.language() == Language.EN ? "en" : "zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(look.light() == Light.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
        return new Screen(context.newPage(), look);
    }

    private String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    @Override
    public void destroy() {
        playwright.close();
    }
}
