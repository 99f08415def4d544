package org.gongli.hardship.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.Occasion;
import org.gongli.hardship.assessing.HardshipLevel;
import org.jspecify.annotations.Nullable;

/// A member's own file and applications.
///
/// @param begins whether another application can be begun
public record MyAid(@Nullable HardshipLevel level, @Nullable LocalDate since, @Nullable LocalDate recheckOn, List<Row> rows, boolean begins) {

    public record Row(AidApplicationId id, AidKind kind, Occasion occasion, ApplicationState state, Instant begunAt) {
    }
}
