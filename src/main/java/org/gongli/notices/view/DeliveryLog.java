package org.gongli.notices.view;

import java.time.Instant;
import java.util.List;
import org.gongli.notices.Channel.Way;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// What left the house, without what it said and to whom.
///
/// @param unconnected the ways by which nothing goes out, for no gateway is connected
public record DeliveryLog(Filter filter, Paged<Row> rows, List<Way> unconnected) {

    /// @param state null for all
    /// @param way   null for all
    public record Filter(@Nullable DeliveryState state, @Nullable Way way) {

        public boolean active() {
            return state != null || way != null;
        }

        public String text(@Nullable Enum<?> value) {
            return value == null ? "" : value.name();
        }
    }

    /// How a delivery stands.
    public enum DeliveryState { WAITING, SENDING, SENT, SKIPPED, FAILED }

    /// @param topic  the key of a text; null for a sensitive one
    /// @param reason the name of why it was skipped; null when it was not
    /// @param at     when it ended, or is due
    public record Row(long id, Instant toldAt, Way way, DeliveryState state, @Nullable String reason, int attempts, @Nullable String topic, Instant at, String town, @Nullable String townEn) {

        public String town(boolean english) {
            return english && townEn != null ? townEn : town;
        }
    }
}
