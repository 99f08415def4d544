package org.gongli.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Renders the templates that the build compiled.
@Component
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /// The finished page as bytes in UTF-8, for whoever keeps it ready for a crowd.
    public byte[] bytes(String template, Object page, Ui ui) {
        var output = new StringOutput();
        render(template, page, ui, output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }

    void render(String template, Object page, Ui ui, TemplateOutput output) {
        engine.render(template + ".jte", Map.of("page", page, "ui", ui), output);
    }
}
