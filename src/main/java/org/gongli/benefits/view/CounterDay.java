package org.gongli.benefits.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongli.shared.MemberId;

/// What a counter redeemed today, the latest on top.
///
/// @param names masked
public record CounterDay(LocalDate day, List<Row> rows, Map<MemberId, String> names) {

    /// One voucher.
    public record Row(Instant redeemedAt, long claimNo, MemberId member, String item, String itemEn, int quantity, String unit, String unitEn) {

        public String item(boolean english) {
            return english ? itemEn : item;
        }

        public String unit(boolean english) {
            return english ? unitEn : unit;
        }
    }
}
