package org.gongli.hardship;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.gongli.hardship.assessing.HardshipLevel;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// An application for aid.
///
/// @param place   from which the levels are counted: the town, or the member's union where the member wants it to know
/// @param appeals the application whose refusal it is against; null unless it is an appeal
/// @param words   sealed; why the member appeals
/// @param level   as the household was reckoned when it was last written or decided about; null before anything is written
public record AidApplication(AidApplicationId id, HardshipFileId file, MemberId member, Occasion occasion, @Nullable AidApplicationId appeals, AidKind kind, HardshipCause cause,
                             OrgId place, String placePath, OrgId town, boolean tellsEnterprise, AccountId applicant, ApplicationState state, @Nullable HardshipLevel level, byte @Nullable [] words,
                             Instant begunAt, @Nullable Instant submittedAt, @Nullable Instant endedAt) {

    public static final String KIND = "hardship";
    /// The key of what evidence is lent for.
    public static final String EVIDENCE = "hardship.evidence-purpose";
    public static final Duration EVIDENCE_KEPT = Duration.ofDays(400);

    public String subject() {
        return KIND + "/" + id;
    }

    /// Names the grant of a tier, the same for each attempt, so that a tier pays once.
    public static String grantSubject(AidApplicationId id, AidTier tier) {
        return KIND + "/" + id + "/" + tier.name().toLowerCase(Locale.ROOT);
    }

    public String procedure() {
        return occasion == Occasion.APPEAL ? "hardship-appeal" : "hardship";
    }
}
