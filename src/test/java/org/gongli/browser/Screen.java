package org.gongli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One window. Whatever is opened in it must fit its width and must leave the browser's console without an error; closing it checks the console.
public final class Screen implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /// The first few elements that reach beyond the right edge although nothing around them scrolls, and those whose text leaves their box.
    private static final String TOO_WIDE = """
            () => {
              const seen = element => element.checkVisibility() && getComputedStyle(element).clipPath === 'none' && element.clientWidth > 1;
              const scrolls = element => element && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
              const wide = [...document.body.querySelectorAll('*')].filter(element => seen(element) && !scrolls(element.parentElement)
                  && (element.getBoundingClientRect().right > innerWidth + 1 || !scrolls(element) && element.scrollWidth > element.clientWidth + 2)).slice(0, 5)
                  .map(element => element.tagName + '.' + element.className + ': ' + element.textContent.trim().slice(0, 40));
              if (document.scrollingElement.scrollWidth > innerWidth) wide.push('the page itself: ' + document.scrollingElement.scrollWidth);
              return wide;
            }""";

    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Page page;
    private final Look look;
    private final List<String> complaints = new ArrayList<>();

    Screen(Page page, Look look) {
        this.page = page;
        this.look = look;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    /// The page itself, for what there is no word for here.
    public Page page() {
        return page;
    }

    public Screen go(String path) {
        page.navigate(path);
        return this;
    }

    public Screen press(String words) {
        page.getByText(words, new Page.GetByTextOptions().setExact(true)).first().click();
        return this;
    }

    /// Keeps a picture of the whole page as `<name>-<look>.png`, and asserts that nothing reaches beyond the screen.
    public Screen shot(String name) {
        page.waitForLoadState();
        fits(name);
        tall();
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + look + ".png")));
        page.setViewportSize(look.device().width, look.device().height);
        return this;
    }

    /// The same at twice the size of type, as somebody sets it who sees poorly.
    public Screen enlarged(String name) {
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        shot(name + "-enlarged");
        page.evaluate("document.documentElement.style.fontSize = ''");
        return this;
    }

    /// As tall as the page, so that what is fixed to the lower edge covers nothing in the picture.
    private void tall() {
        var height = ((Number) page.evaluate("document.scrollingElement.scrollHeight")).intValue();
        page.setViewportSize(look.device().width, Math.max(height, look.device().height));
    }

    private void fits(String name) {
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as("too wide on %s, %s", name, look).isEmpty();
    }

    /// Asserts what a program can see of WCAG 2.2 AA: contrast, names, labels, landmarks, roles.
    public Screen accessible(String name) {
        var violations = new AxeBuilder(page).withTags(WCAG_AA).analyze().getViolations();
        assertThat(violations.stream().map(rule -> rule.getHelp() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList()))
                .as("accessibility of %s, %s", name, look).isEmpty();
        return this;
    }

    /// An answer other than 200 is an error to the console; a journey that means to see one forgets it.
    public Screen forgetComplaints() {
        complaints.clear();
        return this;
    }

    @Override
    public void close() {
        page.context().close();
        assertThat(complaints).as("the browser's console, %s", look).isEmpty();
    }
}
