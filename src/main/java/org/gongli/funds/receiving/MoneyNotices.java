package org.gongli.funds.receiving;

import java.util.List;
import org.gongli.funds.PayoutFailed;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutPaid;
import org.gongli.funds.PayoutReturned;
import org.gongli.notices.NewNotice;
import org.gongli.notices.Notices;
import org.gongli.notices.Topic;
import org.gongli.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells payees that money arrived, or did not, in words that tell nobody else what it was for.
@Component
class MoneyNotices {

    private final Notices notices;
    private final Topic arrived;
    private final Topic failed;

    MoneyNotices(Notices notices, Topic arrivedTopic, Topic failedTopic) {
        this.notices = notices;
        this.arrived = arrivedTopic;
        this.failed = failedTopic;
    }

    @EventListener
    @Transactional
    void paid(PayoutPaid event) {
        tell(arrived, event.member(), "funds.notice.paid", event.payout());
    }

    @EventListener
    @Transactional
    void failed(PayoutFailed event) {
        tell(failed, event.member(), "funds.notice.failed", event.payout());
    }

    @EventListener
    @Transactional
    void returned(PayoutReturned event) {
        tell(failed, event.member(), "funds.notice.failed", event.payout());
    }

    private void tell(Topic topic, MemberId payee, String key, PayoutId payout) {
        notices.tell(payee, NewNotice.of(topic, key, List.of(), "/me/payouts/" + payout));
    }
}
