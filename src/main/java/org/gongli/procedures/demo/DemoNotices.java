package org.gongli.procedures.demo;

import java.time.Clock;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.running.PassingTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets public notices of the demo city be over, so that there are cases behind them on the first day. Nothing but [org.gongli.shared.DemoData] calls it.
@Component
public class DemoNotices {

    private final DemoNoticeSql sql;
    private final PassingTime time;
    private final Clock clock;

    DemoNotices(DemoNoticeSql sql, PassingTime time, Clock clock) {
        this.sql = sql;
        this.time = time;
        this.clock = clock;
    }

    /// Moves the open notice of a case into the past and ends it; nobody objected.
    @Transactional
    public void end(CaseId id) {
        var now = clock.instant();
        sql.backdate(id, now.minus(PassingTime.GRACE.multipliedBy(2)));
        time.endOneNotice(now);
    }
}
