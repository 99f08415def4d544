package org.gongli.founding.applying;

import java.util.List;
import org.gongli.founding.Stage;
import org.gongli.notices.Notices;
import org.gongli.notices.Topic;
import org.gongli.procedures.CaseEnded;
import org.gongli.procedures.Ending;
import org.gongli.procedures.StepReached;
import org.gongli.shared.MemberId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Follows the case, in its transaction: the stage of the founding, the message to the applicant, and at the end the union.
@Component
class WhenFoundingMoves {

    private final FoundingSql sql;
    private final EnteringUnions entering;
    private final Notices notices;
    private final Topic topic;

    WhenFoundingMoves(FoundingSql sql, EnteringUnions entering, Notices notices, @Qualifier("foundingTopic") Topic topic) {
        this.sql = sql;
        this.entering = entering;
        this.notices = notices;
        this.topic = topic;
    }

    @EventListener
    void reached(StepReached reached) {
        if (!reached.procedure().equals(FoundingMatter.PROCEDURE)) {
            return;
        }
        var id = FoundingMatter.id(reached.subject());
        var stage = Stage.at(reached.node());
        sql.reached(id, stage, reached.caseId());
        if (stage == Stage.MENDING || stage == Stage.ELECTING) {
            tell(reached.subject(), "founding.told." + stage.name());
        }
    }

    @EventListener
    void ended(CaseEnded ended) {
        if (!ended.procedure().equals(FoundingMatter.PROCEDURE)) {
            return;
        }
        var id = FoundingMatter.id(ended.subject());
        if (ended.outcome() == Ending.APPROVED) {
            entering.enter(ended.actor(), id);
            tell(ended.subject(), "founding.told.FOUNDED");
        } else {
            sql.ended(id, ended.outcome() == Ending.REJECTED ? Stage.REJECTED : Stage.WITHDRAWN);
            if (ended.outcome() == Ending.REJECTED) {
                tell(ended.subject(), "founding.told.REJECTED");
            }
        }
    }

    private void tell(String subject, String key) {
        var id = FoundingMatter.id(subject);
        var head = sql.lock(id);
        var args = List.of(sql.founding(id).enterprise());
        MemberId member = head.member();
        if (member != null) {
            notices.tell(member, topic, key, args, "/foundings/" + id);
        } else {
            notices.tell(head.applicant(), topic, key, args, "/foundings/" + id);
        }
    }
}
