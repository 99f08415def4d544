package org.gongli.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;

/// One way to try a route.
///
/// @param viewer   who asks
/// @param inside   the address of a thing that the viewer may touch: must be served
/// @param outside  addresses of things of strangers: must answer exactly as if they did not exist
/// @param form     what the form posts
/// @param json     the body, for a route that takes JSON; null for a form
public record RouteExample(Viewer viewer, String inside, List<String> outside, Map<String, String> form, @Nullable String json) {

    public static RouteExample of(Viewer viewer, String inside, String... outside) {
        return new RouteExample(viewer, inside, List.of(outside), Map.of(), null);
    }

    public RouteExample form(String name, String value) {
        var all = new HashMap<>(form);
        all.put(name, value);
        return new RouteExample(viewer, inside, outside, all, json);
    }

    public RouteExample json(String body) {
        return new RouteExample(viewer, inside, outside, form, body);
    }
}
