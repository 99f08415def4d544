package org.gongli.membership.changes;

import java.time.LocalDate;
import org.gongli.members.Retention;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A change as it is asked for.
///
/// @param from       where the membership is
/// @param to         where it shall be; null when it ends
/// @param monthsAway how many months without dues and union life; null when that is not the reason
/// @param spokenTo   whether the member was spoken to; null when that is not the reason
/// @param decidedOn  the day on which the union decided to expel; null for all else
/// @param reason     in words, read by those who decide
record NewChange(ChangeKind kind, MemberId member, OrgId from, @Nullable OrgId to, Side askedBy, @Nullable Retention retention, @Nullable Integer monthsAway,
                 @Nullable Boolean spokenTo, @Nullable LocalDate decidedOn, String reason) {

    static NewChange transfer(MemberId member, OrgId from, OrgId to, Side askedBy, String reason) {
        return new NewChange(ChangeKind.TRANSFER, member, from, to, askedBy, null, null, null, null, reason);
    }

    static NewChange retain(MemberId member, OrgId from, OrgId to, Side askedBy, Retention why, String reason) {
        return new NewChange(ChangeKind.RETAIN, member, from, to, askedBy, why, null, null, null, reason);
    }

    static NewChange leave(MemberId member, OrgId from, String reason) {
        return new NewChange(ChangeKind.LEAVE, member, from, null, Side.MEMBER, null, null, null, null, reason);
    }

    static NewChange away(MemberId member, OrgId from, int monthsAway, boolean spokenTo, String reason) {
        return new NewChange(ChangeKind.LEAVE, member, from, null, Side.OLD, null, monthsAway, spokenTo, null, reason);
    }

    static NewChange expel(MemberId member, OrgId from, LocalDate decidedOn, String reason) {
        return new NewChange(ChangeKind.EXPEL, member, from, null, Side.OLD, null, null, null, decidedOn, reason);
    }
}
