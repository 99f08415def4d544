package org.gongli.notices.wishes;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gongli.notices.Topic;
import org.gongli.notices.wishes.Sending.Wish;
import org.gongli.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How members wish to be reached.
@Service
class Wishes {

    private final WishSql sql;
    private final ObjectProvider<Topic> topics;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Wishes(WishSql sql, ObjectProvider<Topic> topics, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.topics = topics;
        this.events = events;
        this.clock = clock;
    }

    Wish of(Viewer viewer) {
        return sql.wish(viewer.self());
    }

    /// All that anybody declared.
    List<Topic> topics() {
        return topics.stream().sorted(Comparator.comparing(Topic::mandatory).reversed().thenComparing(Topic::name)).toList();
    }

    /// @param wanted the names of the topics of which messages are sent outside; mandatory ones are whether named or not
    @Transactional
    public void keep(Viewer viewer, QuietHours quiet, boolean english, Collection<String> wanted) {
        var optedOut = topics().stream().filter(topic -> !topic.mandatory() && !wanted.contains(topic.name())).map(Topic::name).collect(Collectors.toSet());
        sql.keep(viewer.self(), new Wish(quiet, optedOut, english), clock.instant());
        events.publishEvent(new WishesChanged(viewer.actor(), viewer.self()));
    }
}
