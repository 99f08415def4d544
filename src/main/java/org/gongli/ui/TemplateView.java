package org.gongli.ui;

import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/// Turns the name of a template into a rendered page. The page is complete before the first byte leaves, so that an error in a template is an
/// error page and not half a page.
@Component
class TemplateView implements ViewResolver, Ordered {

    private static final String HTML = "text/html;charset=UTF-8";

    private final Templates templates;
    private final UiFactory uis;

    TemplateView(Templates templates, UiFactory uis) {
        this.templates = templates;
        this.uis = uis;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var elsewhere = name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX) || name.startsWith(UrlBasedViewResolver.FORWARD_URL_PREFIX);
        return elsewhere ? null : new Rendering(name);
    }

    private final class Rendering implements View {

        private final String template;

        Rendering(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
            var output = new StringOutput();
            templates.render(template, Objects.requireNonNull(model).get("page"), uis.of(request), output);
            var bytes = output.toString().getBytes(StandardCharsets.UTF_8);
            response.setContentType(HTML);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
