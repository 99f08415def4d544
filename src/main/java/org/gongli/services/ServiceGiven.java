package org.gongli.services;

import java.time.Instant;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Standing;

/// One member received one service.
///
/// @param org       the member's own union at that time
/// @param programme what the service belongs to, 1 to 100 characters
public record ServiceGiven(MemberId member, OrgId org, String programme, Instant at) {

    public static ServiceGiven to(Standing member, String programme, Instant at) {
        return new ServiceGiven(member.member(), member.org(), programme, at);
    }
}
