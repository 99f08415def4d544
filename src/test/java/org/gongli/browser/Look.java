package org.gongli.browser;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How a page is looked at: on what, in which language, in which light.
public record Look(Device device, Language language, Light light) {

    /// On a phone, in Chinese, in the light of day.
    public static final Look PHONE = new Look(Device.PHONE, Language.ZH, Light.LIGHT);

    /// At a desk, in Chinese, in the light of day.
    public static final Look DESK = new Look(Device.DESK, Language.ZH, Light.LIGHT);

    /// Every device in every language in every light.
    public static List<Look> all() {
        return Arrays.stream(Device.values()).flatMap(Look::on).toList();
    }

    private static Stream<Look> on(Device device) {
        return Arrays.stream(Language.values()).flatMap(language -> Arrays.stream(Light.values()).map(light -> new Look(device, language, light)));
    }

    public Look english() {
        return new Look(device, Language.EN, light);
    }

    public Look dark() {
        return new Look(device, language, Light.DARK);
    }

    @Override
    public String toString() {
        return (device + "-" + language + "-" + light).toLowerCase(Locale.ROOT);
    }

    /// A screen, by its width and height in CSS pixels.
    public enum Device {
        PHONE(360, 800), DESK(1440, 900);

        final int width;
        final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /// A language, as the browser wishes for it.
    public enum Language { ZH, EN }

    /// The device's own choice.
    public enum Light { LIGHT, DARK }
}
