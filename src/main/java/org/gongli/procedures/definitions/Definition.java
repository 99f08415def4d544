package org.gongli.procedures.definitions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongli.procedures.Action;
import org.jspecify.annotations.Nullable;

/// A procedure as its BPMN file draws it.
///
/// @param confidential whether only the applicant and the desks that it passes may know of a case at all
/// @param variables    the values by which it may branch, besides the action
public record Definition(String key, String name, @Nullable String nameEn, boolean confidential, Set<String> variables, List<Node> nodes, List<Flow> flows) {

    public String name(boolean english) {
        return english && nameEn != null ? nameEn : name;
    }

    /// @throws IllegalArgumentException when there is no such node
    public Node node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(key + " has no node " + id));
    }

    List<Flow> from(Node node) {
        return flows.stream().filter(flow -> flow.from().equals(node.id())).toList();
    }

    Node start() {
        return nodes.stream().filter(node -> node.kind() == Node.Kind.START).findFirst().orElseThrow();
    }

    /// Where a case can come to from here by this action before it stays or ends.
    Set<Node> after(Node from, Action action) {
        var found = new LinkedHashSet<Node>();
        from(from).forEach(flow -> follow(node(flow.to()), action, found));
        return found;
    }

    private void follow(Node at, Action action, Set<Node> found) {
        if (!found.add(at) || at.kind() != Node.Kind.GATEWAY) {
            return;
        }
        var ways = from(at);
        var certain = ways.stream().anyMatch(way -> way.condition() != null && way.condition().certainAfter(action));
        for (var way : ways) {
            if (way.condition() == null ? !certain : way.condition().possibleAfter(action)) {
                follow(node(way.to()), action, found);
            }
        }
    }
}
