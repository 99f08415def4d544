package org.gongli.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The style sheets, scripts and icons that pages use: our own, and those of the libraries, each under an address that changes with its content,
/// so that a browser may keep it for a year.
@Component
class Assets implements WebMvcConfigurer {

    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final String ICONS = WEBJARS + "tabler__icons/3.35.0/icons/outline/";
    private static final Map<String, String> FOLDERS = new LinkedHashMap<>(Map.of(
            "tabler/", WEBJARS + "tabler__core/1.4.0/dist/",
            "htmx/", WEBJARS + "htmx.org/2.0.10/dist/",
            "scanner/", WEBJARS + "html5-qrcode/2.2.1/",
            "echarts/", "META-INF/resources/_static/echarts/6.0.0/dist/"));

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Map<String, String> icons = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        FOLDERS.forEach((prefix, folder) -> registry.addResourceHandler("/assets/" + prefix + "**").addResourceLocations("classpath:" + folder)
                .setCacheControl(org.springframework.http.CacheControl.maxAge(java.time.Duration.ofDays(365)).cachePublic().immutable()));
    }

    String address(String name) {
        return addresses.computeIfAbsent(name, n -> "/assets/" + n + "?v=" + checksum(location(n)));
    }

    String icon(String name) {
        return icons.computeIfAbsent(name, n -> decorative(text(ICONS + n + ".svg")));
    }

    private static String location(String name) {
        return FOLDERS.entrySet().stream().filter(folder -> name.startsWith(folder.getKey())).findFirst()
                .map(folder -> folder.getValue() + name.substring(folder.getKey().length())).orElse("static/" + name);
    }

    private static String checksum(String location) {
        var checksum = new CRC32();
        checksum.update(bytes(location));
        return Long.toHexString(checksum.getValue());
    }

    private static String decorative(String svg) {
        return svg.substring(svg.indexOf("<svg")).replace("<svg", "<svg aria-hidden=\"true\" focusable=\"false\"").replaceAll("\\s+", " ");
    }

    private static String text(String location) {
        return new String(bytes(location), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String location) {
        try (var stream = new ClassPathResource(location).getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
