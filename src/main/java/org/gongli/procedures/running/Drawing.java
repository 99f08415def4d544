package org.gongli.procedures.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongli.procedures.definitions.Definition;
import org.gongli.procedures.definitions.Flow;
import org.gongli.procedures.definitions.Node;
import org.gongli.procedures.view.Diagram;
import org.gongli.procedures.view.Diagram.Line;
import org.gongli.procedures.view.Diagram.Mark;
import org.gongli.procedures.view.Diagram.Shape;
import org.jspecify.annotations.Nullable;

/// Draws a procedure as its file lays it out.
public final class Drawing {

    private static final double MARGIN = 32;
    private static final double BELOW = 26;
    /// Of a Han character, in the units of the drawing; others take about half.
    private static final double CHARACTER = 13;

    private final Definition definition;
    private final boolean english;
    private final double left;
    private final double top;

    private Drawing(Definition definition, boolean english) {
        this.definition = definition;
        this.english = english;
        this.left = definition.nodes().stream().mapToDouble(node -> node.box().x()).min().orElse(0) - MARGIN;
        this.top = Math.min(definition.nodes().stream().mapToDouble(node -> node.box().y()).min().orElse(0),
                definition.flows().stream().flatMap(flow -> flow.points().stream()).mapToDouble(Flow.Point::y).min().orElse(0)) - MARGIN;
    }

    /// @param current where a case stands; null for nowhere
    /// @param passed  where it has been
    public static Diagram of(Definition definition, boolean english, @Nullable String current, Set<String> passed) {
        return new Drawing(definition, english).diagram(current, passed);
    }

    private Diagram diagram(@Nullable String current, Set<String> passed) {
        var shapes = definition.nodes().stream().map(node -> shape(node, mark(node.id(), current, passed))).toList();
        var lines = definition.flows().stream().map(this::line).toList();
        var right = Math.max(shapes.stream().mapToDouble(shape -> shape.x() + shape.width()).max().orElse(0),
                Math.max(definition.flows().stream().flatMap(flow -> flow.points().stream()).mapToDouble(point -> point.x() - left).max().orElse(0),
                        lines.stream().mapToDouble(line -> line.x() + length(line.words())).max().orElse(0)));
        var bottom = Math.max(shapes.stream().mapToDouble(shape -> shape.y() + shape.height()).max().orElse(0),
                definition.flows().stream().flatMap(flow -> flow.points().stream()).mapToDouble(point -> point.y() - top).max().orElse(0));
        return new Diagram(right + MARGIN, bottom + MARGIN + BELOW, shapes, lines);
    }

    private static Mark mark(String id, @Nullable String current, Set<String> passed) {
        return id.equals(current) ? Mark.CURRENT : passed.contains(id) ? Mark.PASSED : Mark.AHEAD;
    }

    private Shape shape(Node node, Mark mark) {
        var box = node.box();
        var name = node.name(english);
        var width = node.kind().stays() ? box.width() - 8 : 96;
        return new Shape(node.kind(), box.x() - left, box.y() - top, box.width(), box.height(), broken(name, width), mark, name, fromBelow(node));
    }

    private boolean fromBelow(Node node) {
        return definition.flows().stream().filter(flow -> flow.to().equals(node.id()) && flow.points().size() > 1)
                .anyMatch(flow -> flow.points().get(flow.points().size() - 2).y() > flow.points().getLast().y());
    }

    private Line line(Flow flow) {
        var points = flow.points().stream().map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x() - left, point.y() - top)).collect(Collectors.joining(" "));
        var first = flow.points().getFirst();
        return new Line(points, flow.name(english), first.x() - left + 6, first.y() - top + beside(first, flow.points().get(1)), false);
    }

    /// How far below where a line begins its words stand, so that they cover neither the line nor the node.
    private static double beside(Flow.Point first, Flow.Point second) {
        return second.y() > first.y() ? 18 : second.y() < first.y() ? -18 : -6;
    }

    /// Lines that fit the width: between words in English, anywhere in Chinese.
    static List<String> broken(String name, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var part : name.split("(?<= )|(?<=\\p{IsHan})|(?=\\p{IsHan})")) {
            if (!line.isEmpty() && length(line + part.strip()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(part);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return List.copyOf(lines);
    }

    private static double length(CharSequence text) {
        return text.chars().mapToDouble(c -> c > 0x2E80 ? CHARACTER : CHARACTER * 0.55).sum();
    }
}
