package org.gongli.benefits.publishing;

import java.time.Instant;
import java.time.Month;
import java.util.Map;
import org.gongli.benefits.Picture;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// All that an author decides about a giveaway.
///
/// @param item     what one person gets, such as "roast goose"; `quantity` of `unit`
/// @param stock    how many persons can get it
/// @param quotas   how many of them in each town; towns without one share the rest of the stock
/// @param partners who hands it over
record GiveawayText(String title, @Nullable String titleEn, String description, @Nullable String descriptionEn,
                    String item, @Nullable String itemEn, String unit, @Nullable String unitEn, int quantity, Picture picture,
                    Instant opensAt, Instant closesAt, Instant redeemBy, int stock, ForWhom forWhom,
                    Map<OrgId, Integer> quotas, Map<OrgId, Counter> partners) {

    GiveawayText {
        quotas = Map.copyOf(quotas);
        partners = Map.copyOf(partners);
    }

    /// Where one partner hands it over.
    ///
    /// @param price what the federation pays the partner for one
    /// @param place the address and the hours; empty when everybody knows
    record Counter(Money price, String place) {
    }

    /// Who may claim it.
    ///
    /// @param org           members below this organisation
    /// @param days          how long they must have been members
    /// @param birthdayMonth who has a birthday in this month; null for everybody
    /// @param leastAge      in whole years on the day of the claim; null for everybody
    /// @param mostAge       likewise; somebody of this age may still claim
    record ForWhom(OrgId org, int days, boolean women, boolean gig, @Nullable Month birthdayMonth, @Nullable Integer leastAge, @Nullable Integer mostAge) {
    }
}
