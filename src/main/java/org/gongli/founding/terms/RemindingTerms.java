package org.gongli.founding.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongli.founding.TermRemindersSent;
import org.gongli.notices.NewNotice;
import org.gongli.notices.Notices;
import org.gongli.notices.Topic;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Tells chairs and towns, once, that a term ends soon. Any number of instances may do so at once.
@Component
class RemindingTerms {

    private static final Logger log = LoggerFactory.getLogger(RemindingTerms.class);
    private static final int BATCH = 100;

    private final TermSql sql;
    private final OrganisationTree tree;
    private final Notices notices;
    private final Topic topic;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindingTerms(TermSql sql, OrganisationTree tree, Notices notices, @Qualifier("termTopic") Topic topic, TransactionOperations transactions, ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.tree = tree;
        this.notices = notices;
        this.topic = topic;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        try {
            int told;
            do {
                told = remindSome();
            } while (told == BATCH);
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            log.debug("The database is away; reminders are sent when it is back.", e);
        }
    }

    /// @return how many terms were dealt with
    int remindSome() {
        Integer done = transactions.execute(status -> {
            List<TermSql.Due> due = sql.due(LocalDate.now(clock), clock.instant(), BATCH);
            due.forEach(this::remind);
            return due.size();
        });
        return done == null ? 0 : done;
    }

    private void remind(TermSql.Due due) {
        var notice = NewNotice.of(topic, "founding.term.told", List.of(tree.get(due.org()).name(), due.endsOn()), "/terms/" + due.org()).once("term/" + due.id() + "/ending");
        sql.tellable(due.org(), LocalDate.now(clock)).forEach(account -> notices.tell(account, notice));
        events.publishEvent(new TermRemindersSent(Actor.SYSTEM, due.org(), due.endsOn()));
    }
}
