package org.gongli.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The one file that says who may use which route: `policy.csv`. A row is an operation with its route; a column is a role; a cell is the relation
/// that the role must have to what it touches.
@Component
class Policy {

    private static final int FIRST_ROLE = 3;

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    Policy() {
        var lines = lines();
        var columns = lines.getFirst().split(",");
        lines.stream().skip(1).map(line -> rule(columns, line.split(","))).forEach(this::add);
    }

    /// What the file says of a route.
    ///
    /// @param method  `GET`, `POST`, …
    /// @param pattern the pattern of the handler, for example `/organisations/{id}`
    /// @return null for a route that the file does not list: nobody may use it
    @Nullable Rule rule(String method, String pattern) {
        return rules.get(method + " " + pattern);
    }

    /// Every row, in the order of the file.
    List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    private void add(Rule rule) {
        if (rules.put(rule.method() + " " + rule.path(), rule) != null) {
            throw new IllegalStateException("policy.csv lists twice: " + rule.method() + " " + rule.path());
        }
    }

    private static Rule rule(String[] columns, String[] cells) {
        if (cells.length != columns.length) {
            throw new IllegalStateException("policy.csv: wrong number of cells in " + Arrays.toString(cells));
        }
        var byRole = new HashMap<String, Relation>();
        for (int i = FIRST_ROLE; i < columns.length; i++) {
            byRole.put(columns[i].toUpperCase(Locale.ROOT), Relation.of(cells[i]));
        }
        return new Rule(cells[0], cells[1], cells[2], Map.copyOf(byRole));
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("policy.csv").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.replace(" ", "")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How the viewer must stand to what the operation touches.
    enum Relation {
        /// never
        NONE("-"),
        /// only what is the viewer's own
        OWN("own"),
        /// only what lies in the subtree of the viewer's post
        WITHIN("within"),
        /// whatever it is
        ANY("any");

        private final String cell;

        Relation(String cell) {
            this.cell = cell;
        }

        static Relation of(String cell) {
            return Arrays.stream(values()).filter(relation -> relation.cell.equals(cell)).findFirst()
                    .orElseThrow(() -> new IllegalStateException("policy.csv: no such relation: " + cell));
        }
    }

    /// One row of the file.
    record Rule(String operation, String method, String path, Map<String, Relation> byRole) {

        Relation relation(@Nullable Role role) {
            return byRole.getOrDefault(role == null ? "PUBLIC" : role.name(), Relation.NONE);
        }

        /// Whether somebody in this role may use the route at all; whether they may touch this very thing is for the query's scope to say.
        boolean admits(@Nullable Role role) {
            return relation(role) != Relation.NONE;
        }
    }
}
