package org.gongli.portal.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits for an officer, the most pressing first.
public record DeskView(List<Waiting> waiting) {

    /// One thing to do.
    ///
    /// @param due null when nothing presses
    public record Waiting(String text, String path, @Nullable Instant due, Urgency urgency) {
    }

    /// How a deadline stands to now.
    public enum Urgency {
        OVERDUE("danger"), TODAY("warning"), SOON("info"), LATER("neutral"), OPEN("neutral");

        private final String kind;

        Urgency(String kind) {
            this.kind = kind;
        }

        /// The kind of badge it is shown with.
        public String kind() {
            return kind;
        }
    }
}
