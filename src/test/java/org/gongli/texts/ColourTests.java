package org.gongli.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text can be read on what it stands on, by day and by night: contrast as WCAG 2.2 computes it, from the colours of the style sheet.
class ColourTests {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): (#[0-9A-F]{6});");

    private final String css = Files.readString(Path.of("src/main/resources/static/gongli.css"));
    private final Map<String, String> light = tokens(block(":root, [data-bs-theme=light] {"));
    private final Map<String, String> dark = tokens(block("[data-bs-theme=dark] {"));

    ColourTests() throws IOException {
    }

    @ParameterizedTest
    @CsvSource({"ink, ground", "ink, surface", "ink, surface-2", "ink-2, ground", "ink-2, surface", "ink-2, surface-2", "red-text, ground", "red-text, surface",
        "red-text, red-tint", "gold-text, gold-tint", "info-text, info-tint", "success-text, success-tint", "warning-text, warning-tint",
        "danger-text, danger-tint", "danger-text, surface", "ink, info-tint", "ink, success-tint", "ink, warning-tint", "ink, danger-tint", "ink, neutral-tint",
        "ink-2, red-tint", "shade-low-text, shade-0", "shade-low-text, shade-1", "shade-low-text, shade-2", "shade-low-text, shade-3", "shade-high-text, shade-5"})
    void text_can_be_read(String text, String ground) {
        assertThat(contrast(light, text, ground)).as("by day").isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(dark, text, ground)).as("by night").isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "shade-4"})
    void white_can_be_read_on(String fill) {
        assertThat(contrast("#FFFFFF", light.get(fill))).as("by day").isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast("#FFFFFF", dark.get(fill))).as("by night").isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"line-strong, surface", "line-strong, ground", "red-text, ground", "chart-1, surface", "chart-2, surface", "chart-4, surface", "chart-5, surface"})
    void a_shape_can_be_seen(String shape, String ground) {
        assertThat(contrast(light, shape, ground)).as("by day").isGreaterThanOrEqualTo(SHAPE);
        assertThat(contrast(dark, shape, ground)).as("by night").isGreaterThanOrEqualTo(SHAPE);
    }

    @Test
    void a_dark_device_without_scripts_looks_as_the_dark_theme_does() {
        assertThat(block(":root:not([data-bs-theme]) {").strip()).isEqualTo(block("[data-bs-theme=dark] {").strip());
    }

    private String block(String opening) {
        var from = css.indexOf(opening) + opening.length();
        return css.substring(from, css.indexOf('}', from)).replaceAll("(?m)^ +", "  ");
    }

    private static Map<String, String> tokens(String block) {
        return TOKEN.matcher(block).results().collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }

    private static double contrast(Map<String, String> theme, String one, String other) {
        return contrast(theme.get(one), theme.get(other));
    }

    private static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
