package org.gongli.procedures.view;

import java.util.List;
import org.gongli.procedures.definitions.Node;

/// A procedure as it is drawn, moved to the origin.
public record Diagram(double width, double height, List<Shape> shapes, List<Line> lines) {

    private static final double WIDE = 1_000;

    /// Whether it is too wide for a page at its own size: then it shrinks with the page, down to where it can be read no more.
    public boolean wide() {
        return width > WIDE;
    }

    /// @param words the name, broken into lines that fit
    /// @param mark  how the case stands to it
    /// @param above whether the name of a start or an end stands above it, because a line comes from below
    public record Shape(Node.Kind kind, double x, double y, double width, double height, List<String> words, Mark mark, String name, boolean above) {

        private static final double LINE = 16;

        /// Where a line of the name of a start or an end stands.
        public double wordsY(int line) {
            return above ? y - 10 - (words.size() - 1 - line) * LINE : y + height + 18 + line * LINE;
        }

        public double middleX() {
            return x + width / 2;
        }

        public double middleY() {
            return y + height / 2;
        }
    }

    /// @param points as the `points` of an SVG polyline
    public record Line(String points, String words, double x, double y, boolean passed) {
    }

    public enum Mark {
        AHEAD, PASSED, CURRENT
    }
}
