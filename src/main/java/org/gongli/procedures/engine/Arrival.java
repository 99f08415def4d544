package org.gongli.procedures.engine;

import org.jspecify.annotations.Nullable;

/// Where a token came to.
///
/// @param process the engine's id of the case
/// @param node    the id of the node in the BPMN file
/// @param stay    the engine's id of the stay, by which it moves on; null when the node is an end
public record Arrival(String process, String node, @Nullable String stay) {

    static Arrival staying(String node, String stay) {
        return new Arrival("", node, stay);
    }

    static Arrival ended(String node) {
        return new Arrival("", node, null);
    }

    Arrival in(String id) {
        return new Arrival(id, node, stay);
    }
}
