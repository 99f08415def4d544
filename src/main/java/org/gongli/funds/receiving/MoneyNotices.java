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
    private final Topic topic;

    MoneyNotices(Notices notices, Topic moneyTopic) {
        this.notices = notices;
        this.topic = moneyTopic;
    }

    @EventListener
    @Transactional
    void paid(PayoutPaid event) {
        tell(event.member(), "funds.notice.paid", event.payout());
    }

    @EventListener
    @Transactional
    void failed(PayoutFailed event) {
        tell(event.member(), "funds.notice.failed", event.payout());
    }

    @EventListener
    @Transactional
    void returned(PayoutReturned event) {
        tell(event.member(), "funds.notice.failed", event.payout());
    }

    private void tell(MemberId payee, String key, PayoutId payout) {
        notices.tell(payee, NewNotice.of(topic, key, List.of(), "/me/payouts/" + payout));
    }
}
