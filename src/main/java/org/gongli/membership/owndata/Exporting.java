package org.gongli.membership.owndata;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongli.membership.view.OwnData;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets members fetch an archive of their own data, from the account that asked for it, for a day. It is written when it is fetched, so that none lies about.
@Service
class Exporting {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    private final DataRequestSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exporting(DataRequestSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public ExportId ask(Viewer viewer) {
        var now = clock.instant();
        var id = sql.insert(viewer.self(), viewer.account(), now, now.plus(GOOD_FOR));
        events.publishEvent(new OwnDataAsked(viewer.actor(), viewer.org(), id, viewer.self()));
        return id;
    }

    /// From here on it counts as fetched, whatever becomes of the download.
    ///
    /// @throws Missing when it is somebody else's
    /// @throws Refused when its day is over
    @Transactional
    public void fetch(Viewer viewer, ExportId id) {
        var export = sql.export(viewer.self(), viewer.account(), id).orElseThrow(Missing::new);
        if (!clock.instant().isBefore(export.expires())) {
            throw new Refused("membership.export.expired");
        }
        events.publishEvent(new OwnDataTaken(viewer.actor(), viewer.org(), id, viewer.self()));
    }

    /// Those that can still be fetched.
    List<OwnData.Export> open(Viewer viewer) {
        return sql.exports(viewer.self(), viewer.account(), clock.instant());
    }
}
