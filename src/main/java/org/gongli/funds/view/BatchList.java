package org.gongli.funds.view;

import java.time.Instant;
import java.util.List;
import org.gongli.funds.BatchId;
import org.gongli.funds.paying.BatchStatus;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// The batches of the organisations in the viewer's scope.
///
/// @param ready  organisations with approved payouts that wait for a batch
/// @param status the filter; empty for all
/// @param makes  whether the viewer may make one
public record BatchList(Paged<Row> page, List<Ready> ready, String status, boolean makes) {

    /// One batch. Lines that were taken out before the file went out are not counted.
    public record Row(BatchId id, String org, @Nullable String orgEn, BatchStatus status, Instant madeAt, @Nullable Instant sentAt, int lines, Money amount, int open, int failed) {

        public String reference() {
            return id.reference();
        }

        public String org(boolean english) {
            return english && orgEn != null ? orgEn : org;
        }
    }

    /// What waits for a batch.
    public record Ready(OrgId org, String name, @Nullable String nameEn, int payouts, Money amount) {

        public String name(boolean english) {
            return english && nameEn != null ? nameEn : name;
        }
    }
}
