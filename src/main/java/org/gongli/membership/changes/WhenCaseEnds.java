package org.gongli.membership.changes;

import java.util.Arrays;
import org.gongli.procedures.CaseEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class WhenCaseEnds {

    private final Doing doing;

    WhenCaseEnds(Doing doing) {
        this.doing = doing;
    }

    @EventListener
    void ended(CaseEnded ended) {
        if (ended.procedure().equals(ChangeKind.APPEAL)) {
            doing.appealEnded(ended.actor(), ChangeId.ofSubject(ended.subject()), ended.outcome());
        } else if (Arrays.stream(ChangeKind.values()).anyMatch(kind -> kind.procedure().equals(ended.procedure()))) {
            doing.ended(ended.actor(), ChangeId.ofSubject(ended.subject()), ended.outcome());
        }
    }
}
