package org.gongli.procedures.definitions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A way from one node to another.
///
/// @param condition when it is taken; null for always, or where it is the way of all other cases
/// @param otherwise whether it is the way of all other cases
/// @param points    along which it is drawn
public record Flow(String id, String name, @Nullable String nameEn, String from, String to, @Nullable Condition condition, boolean otherwise, List<Point> points) {

    public String name(boolean english) {
        return english ? nameEn == null ? "" : nameEn : name;
    }

    public record Point(double x, double y) {
    }
}
