package org.gongli.membership.owndata;

import org.gongli.members.MemberExpelled;
import org.gongli.members.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A deletion that was agreed to takes what had to stay only as long as somebody was a member.
@Component
class WhenMembersLeave {

    private final DataRequests requests;

    WhenMembersLeave(DataRequests requests) {
        this.requests = requests;
    }

    @EventListener
    void left(MemberLeft left) {
        requests.left(left.actor(), left.member());
    }

    @EventListener
    void expelled(MemberExpelled expelled) {
        requests.left(expelled.actor(), expelled.member());
    }
}
