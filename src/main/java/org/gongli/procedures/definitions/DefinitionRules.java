package org.gongli.procedures.definitions;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongli.procedures.Action;
import org.gongli.procedures.Ending;
import org.gongli.procedures.definitions.Node.Kind;
import org.gongli.shared.Refused;

/// What a procedure must hold beyond its form, so that no case can get lost in it, and no action can do the opposite of what it says.
final class DefinitionRules {

    private final Definition definition;

    private DefinitionRules(Definition definition) {
        this.definition = definition;
    }

    /// The same definition, when it holds all of it.
    ///
    /// @throws Refused with the sentence that says what is wrong
    static Definition held(Definition definition) {
        new DefinitionRules(definition).check();
        return definition;
    }

    private void check() {
        oneStart();
        definition.flows().forEach(this::flow);
        definition.nodes().forEach(this::ways);
        definition.nodes().forEach(this::offers);
        everythingIsReached();
        somethingEndsFromEverywhere();
        noRoundWithoutAStay();
        definition.nodes().forEach(this::meaning);
    }

    private void oneStart() {
        if (definition.nodes().stream().filter(node -> node.kind() == Kind.START).count() != 1) {
            throw new Refused("procedures.definition.one-start");
        }
    }

    private void flow(Flow flow) {
        if (!knows(flow.from()) || !knows(flow.to())) {
            throw new Refused("procedures.definition.flow", flow.id());
        }
        if (flow.points().size() < 2) {
            throw new Refused("procedures.definition.not-drawn", flow.id());
        }
        var condition = flow.condition();
        if (condition == null) {
            return;
        }
        if (definition.node(flow.from()).kind() != Kind.GATEWAY || flow.otherwise()) {
            throw new Refused("procedures.definition.condition-place", flow.id());
        }
        condition.names().stream().filter(name -> !name.equals(Condition.ACTION) && !definition.variables().contains(name)).findFirst().ifPresent(name -> {
            throw new Refused("procedures.definition.variable", flow.id(), name);
        });
    }

    private boolean knows(String id) {
        return definition.nodes().stream().anyMatch(node -> node.id().equals(id));
    }

    private void ways(Node node) {
        var ways = definition.from(node);
        if (node.kind() == Kind.END) {
            refuse(!ways.isEmpty(), "procedures.definition.after-end", node);
        } else if (node.kind() == Kind.GATEWAY && ways.size() > 1) {
            refuse(ways.stream().filter(Flow::otherwise).count() != 1, "procedures.definition.otherwise", node);
            refuse(ways.stream().anyMatch(way -> !way.otherwise() && way.condition() == null), "procedures.definition.unconditional", node);
        } else {
            refuse(ways.size() != 1, "procedures.definition.one-way", node);
        }
    }

    private void offers(Node node) {
        if (node.kind() == Kind.REVIEW) {
            refuse(node.actions().isEmpty(), "procedures.definition.no-action", node);
        }
        for (var other : node.apartFrom()) {
            if (!knows(other) || definition.node(other).kind() != Kind.REVIEW) {
                throw new Refused("procedures.definition.apart-from", node.id(), other);
            }
        }
    }

    private void everythingIsReached() {
        var reached = reached(definition.start());
        definition.nodes().stream().filter(node -> !reached.contains(node)).findFirst().ifPresent(node -> refuse(true, "procedures.definition.unreached", node));
    }

    private void somethingEndsFromEverywhere() {
        for (var node : definition.nodes()) {
            refuse(reached(node).stream().noneMatch(other -> other.kind() == Kind.END), "procedures.definition.no-end", node);
        }
    }

    private Set<Node> reached(Node from) {
        var reached = new HashSet<>(Set.of(from));
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            definition.from(next.poll()).stream().map(flow -> definition.node(flow.to())).filter(reached::add).forEach(next::add);
        }
        return reached;
    }

    private void noRoundWithoutAStay() {
        var gateways = definition.nodes().stream().filter(node -> node.kind() == Kind.GATEWAY).collect(Collectors.toSet());
        for (var gateway : gateways) {
            var seen = new HashSet<Node>();
            var next = new ArrayDeque<>(List.of(gateway));
            while (!next.isEmpty()) {
                for (var flow : definition.from(next.poll())) {
                    var to = definition.node(flow.to());
                    refuse(to.equals(gateway), "procedures.definition.round", gateway);
                    if (gateways.contains(to) && seen.add(to)) {
                        next.add(to);
                    }
                }
            }
        }
    }

    /// Refusing must not approve, approving must not refuse, and what is sent back goes to somebody.
    private void meaning(Node node) {
        for (var action : node.actions()) {
            for (var next : definition.after(node, action)) {
                if (goesOn(action, next) || next.kind() == Kind.END && contradicts(action, Objects.requireNonNull(next.ending()))) {
                    throw new Refused("procedures.definition.meaning", node.id(), action.name(), next.id());
                }
            }
        }
    }

    /// What is refused must not come to another desk, nor before the public.
    private static boolean goesOn(Action action, Node next) {
        return action == Action.REJECT && (next.kind() == Kind.REVIEW || next.kind() == Kind.NOTICE);
    }

    private static boolean contradicts(Action action, Ending ending) {
        return switch (action) {
            case APPROVE, CLEAR -> ending == Ending.REJECTED;
            case REJECT, OBJECTED -> ending == Ending.APPROVED;
            case RETURN -> true;
            case CONFIRM, RESUBMIT, WITHDRAW -> false;
        };
    }

    private static void refuse(boolean wrong, String key, Node node) {
        if (wrong) {
            throw new Refused(key, node.id());
        }
    }
}
