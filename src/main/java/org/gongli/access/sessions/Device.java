package org.gongli.access.sessions;

import java.util.List;

/// What a browser calls itself, in words that its owner recognises.
public final class Device {

    /// The first that occurs counts: each of these also claims to be some of those below it.
    private static final List<String[]> BROWSERS = List.of(new String[] {"MicroMessenger", "WeChat"}, new String[] {"Edg", "Edge"}, new String[] {"Firefox", "Firefox"},
            new String[] {"Chrome", "Chrome"}, new String[] {"Safari", "Safari"});
    private static final List<String[]> SYSTEMS = List.of(new String[] {"iPhone", "iPhone"}, new String[] {"iPad", "iPad"}, new String[] {"Android", "Android"},
            new String[] {"OpenHarmony", "HarmonyOS"}, new String[] {"Windows", "Windows"}, new String[] {"Mac OS X", "macOS"}, new String[] {"Linux", "Linux"});

    private Device() {
    }

    /// Such as `Chrome · Windows`; the name as it came where nothing in it is known.
    public static String named(String userAgent) {
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? userAgent : browser + " \u00b7 " + system;
    }

    private static String first(List<String[]> names, String userAgent) {
        return names.stream().filter(name -> userAgent.contains(name[0])).map(name -> name[1]).findFirst().orElse("");
    }
}
