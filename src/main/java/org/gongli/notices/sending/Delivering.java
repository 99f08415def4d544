package org.gongli.notices.sending;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongli.members.Members;
import org.gongli.members.Phone;
import org.gongli.notices.Channel.Dispatch;
import org.gongli.notices.sending.DeliverySql.Due;
import org.gongli.notices.wishes.Sending;
import org.gongli.notices.wishes.Sending.Asked;
import org.gongli.notices.wishes.Sending.Later;
import org.gongli.notices.wishes.Sending.Never;
import org.gongli.notices.wishes.Sending.Now;
import org.gongli.notices.wishes.Sending.Wish;
import org.gongli.notices.wishes.WishSql;
import org.gongli.notices.wording.Arguments;
import org.gongli.notices.wording.Wording;
import org.gongli.platform.GongliProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Sends what waits. Any number of nodes may: a delivery is taken and counted in one transaction, sent outside of any, and noted as sent in another. Whoever dies between sending and
/// noting leaves a delivery that another sends again, under the same key.
@Component
class Delivering {

    private static final Logger log = LoggerFactory.getLogger(Delivering.class);
    private static final int PORTION = 50;
    private static final int EVERY_FIVE_SECONDS = 5_000;
    /// How long a sender may take before it is given up for lost.
    static final Duration HOLD = Duration.ofMinutes(5);
    /// What is waited after each failure; after the last it has failed for good.
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12));

    private final DeliverySql sql;
    private final WishSql wishes;
    private final Members members;
    private final Ways ways;
    private final Wording wording;
    private final Arguments arguments;
    private final TransactionOperations transactions;
    private final GongliProperties properties;
    private final Clock clock;

    Delivering(DeliverySql sql, WishSql wishes, Members members, Ways ways, Wording wording, Arguments arguments, TransactionOperations transactions, GongliProperties properties,
               Clock clock) {
        this.sql = sql;
        this.wishes = wishes;
        this.members = members;
        this.ways = ways;
        this.wording = wording;
        this.arguments = arguments;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = EVERY_FIVE_SECONDS)
    void regularly() {
        try {
            deliver();
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            log.debug("The database is away; messages are sent when it is back.", e);
        }
    }

    /// Sends all that is due now.
    public void deliver() {
        List<Taken> taken;
        do {
            taken = transactions.execute(status -> take(ZonedDateTime.now(clock)));
            taken.stream().filter(Taken::send).forEach(this::send);
        } while (taken.size() == PORTION);
    }

    private List<Taken> take(ZonedDateTime now) {
        var taken = new ArrayList<Taken>();
        for (var due : sql.lockDue(now.toInstant(), PORTION)) {
            sql.lock(due.member());
            var phone = members.phone(due.member());
            var wish = wishes.wish(due.member());
            taken.add(new Taken(due, phone.orElse(null), wish.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, decide(due, wish, phone.isPresent(), now)));
        }
        return taken;
    }

    /// Whether it is to be sent now; else it is noted when, or why not.
    private boolean decide(Due due, Wish wish, boolean reachable, ZonedDateTime now) {
        var week = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).truncatedTo(ChronoUnit.DAYS).toInstant();
        var sending = due.abandoned() && reachable ? new Now()
                : Sending.of(new Asked(due.topic(), due.mandatory(), due.toldAt()), wish, reachable, sql.sentSince(due.member(), due.message(), week), now);
        switch (sending) {
            case Now go -> sql.sending(due.id(), now.toInstant(), now.toInstant().plus(HOLD));
            case Later later -> sql.later(due.id(), later.due());
            case Never never -> sql.skipped(due.id(), never.reason(), now.toInstant());
        }
        return sending instanceof Now;
    }

    private void send(Taken taken) {
        var due = taken.due();
        try {
            ways.channel(due.way()).send(dispatch(taken));
            sql.sent(due.id(), clock.instant());
        } catch (DataAccessResourceFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("Delivery {} by {} failed at attempt {}: {}", due.id(), due.way(), due.attempts() + 1, e.getClass().getSimpleName());
            again(due, clock.instant());
        }
    }

    private void again(Due due, Instant now) {
        if (due.attempts() < PAUSES.size()) {
            sql.later(due.id(), now.plus(PAUSES.get(due.attempts())));
        } else {
            sql.failed(due.id(), now);
        }
    }

    private Dispatch dispatch(Taken taken) {
        var due = taken.due();
        var text = due.sensitive() ? wording.neutral(taken.language()) : wording.text(due.key(), arguments.opened(due.args()), taken.language());
        return new Dispatch("delivery-" + due.id(), Objects.requireNonNull(taken.phone()), text, properties.publicUrl() + (due.sensitive() ? "/me/messages" : due.path()));
    }

    /// @param phone null where nobody is reached
    private record Taken(Due due, @Nullable Phone phone, Locale language, boolean send) {
    }
}
