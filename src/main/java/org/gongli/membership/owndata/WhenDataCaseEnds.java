package org.gongli.membership.owndata;

import org.gongli.procedures.CaseEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class WhenDataCaseEnds {

    private final DataRequests requests;

    WhenDataCaseEnds(DataRequests requests) {
        this.requests = requests;
    }

    @EventListener
    void ended(CaseEnded ended) {
        if (ended.procedure().equals(DataRequest.PROCEDURE)) {
            requests.ended(ended.actor(), DataRequest.ofSubject(ended.subject()), ended.outcome());
        }
    }
}
