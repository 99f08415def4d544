package org.gongli.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.gongli.procedures.definitions.Definition;
import org.gongli.procedures.definitions.Node;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.springframework.core.io.ClassPathResource;

/// Tries every (step, action, role, relation) of a procedure and compares what happened with the table kept beside its BPMN file, `procedures/<key>.actions.csv`.
/// A feature's test says how a case comes to a step and who stands how to it; the table says what may happen:
/// `step, action, role, relation` one line for each that is allowed. Everything else must be refused.
public final class ActionTable {

    /// How somebody stands to a case.
    public enum Relation {
        /// holds the post at the organisation of the step
        DESK,
        /// holds the same post elsewhere
        ELSEWHERE,
        /// asked for it, and holds the post
        APPLICANT
    }

    /// One try.
    public record Try(String step, Action action, Role role, Relation relation) {

        @Override
        public String toString() {
            return step + ", " + action + ", " + role + ", " + relation;
        }
    }

    private ActionTable() {
    }

    /// @param attempt brings a fresh case to the step and decides it as this role in this relation; throws what the platform throws
    public static void check(Definition definition, BiFunction<Node, Try, Runnable> attempt) {
        var wrong = new TreeMap<String, String>();
        var allowed = allowed(definition.key());
        for (var one : all(definition)) {
            var done = allowed(attempt.apply(definition.node(one.step()), one));
            if (done != allowed.contains(one.toString())) {
                wrong.put(one.toString(), done ? "happened and is not in the table" : "was refused and is in the table");
            }
        }
        assertThat((Map<String, String>) wrong).isEmpty();
    }

    private static List<Try> all(Definition definition) {
        var all = new ArrayList<Try>();
        definition.nodes().stream().filter(node -> node.kind() == Node.Kind.REVIEW).forEach(node -> {
            for (var action : Action.values()) {
                for (var role : List.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.CASHIER, Role.AUDITOR, Role.ADMINISTRATOR)) {
                    Arrays.stream(Relation.values()).forEach(relation -> all.add(new Try(node.id(), action, role, relation)));
                }
            }
        });
        return all;
    }

    private static boolean allowed(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (Refused | Forbidden | Missing refusal) {
            return false;
        }
    }

    private static List<String> allowed(String key) {
        try {
            return new ClassPathResource("procedures/" + key + ".actions.csv").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> String.join(", ", line.split("\\s*,\\s*"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
