package org.gongli.benefits.view;

import java.time.LocalDate;
import java.util.List;
import org.gongli.benefits.GiveawayId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// What the federation owes its partners.
///
/// @param month  as it was asked for, `2026-02`; empty for all
/// @param months that can be asked for, the latest first
public record Settlement(List<Line> lines, String month, List<String> months) {

    /// What one partner handed over of one giveaway in one month.
    ///
    /// @param month its first day
    /// @param price of one
    public record Line(OrgId partner, String partnerName, @Nullable String partnerNameEn, GiveawayId giveaway, String title, @Nullable String titleEn,
                       LocalDate month, long pieces, Money price) {

        public Money amount() {
            return price.times(pieces);
        }

        public String partnerName(boolean english) {
            return english && partnerNameEn != null ? partnerNameEn : partnerName;
        }

        public String title(boolean english) {
            return english && titleEn != null ? titleEn : title;
        }

        /// The year and the month, as in `2026-02`.
        public String monthName() {
            return month.toString().substring(0, 7);
        }
    }

    public long pieces() {
        return lines.stream().mapToLong(Line::pieces).sum();
    }

    public Money amount() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
