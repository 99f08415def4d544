package org.gongli.membership.owndata;

import java.time.Instant;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.TypedId;
import org.jspecify.annotations.Nullable;

/// A request as it is kept.
///
/// @param org    the member's union when asking
/// @param field  what shall be corrected; null for a deletion
/// @param value  what it shall say; empty for a deletion
/// @param onLeaving whether a deletion takes what had to stay when the membership ends
record DataRequest(DataRequestId id, DataRequestKind kind, DataRequestState state, MemberId member, OrgId org, @Nullable CorrectionField field, String value, String reason,
                   Instant asked, @Nullable Instant ended, boolean onLeaving) {

    static final String PROCEDURE = "membership-own-data";
    private static final String SUBJECT = "own-data/";

    static String subject(DataRequestId id) {
        return SUBJECT + id;
    }

    static DataRequestId ofSubject(String subject) {
        return new DataRequestId(TypedId.ofSubject(subject));
    }
}
