package org.gongli.procedures.publicity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.NoticeId;
import org.gongli.procedures.ObjectionRaised;
import org.gongli.procedures.running.Matters;
import org.gongli.procedures.running.Words;
import org.gongli.procedures.view.ObjectionRow;
import org.gongli.procedures.view.PublicNotice;
import org.gongli.procedures.view.PublicNotices;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Public notices, as long as they last, and what people object to in them.
@Service
public class Objections {

    /// More than any notice ever got; beyond it somebody plays.
    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORDS = 2_000;

    private final ObjectionSql sql;
    private final Matters matters;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Objections(ObjectionSql sql, Matters matters, Words words, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.matters = matters;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /// Takes an objection that arrived at this moment. The same submission again changes nothing.
    ///
    /// @param submission made by the form, so that a form sent twice is one objection
    /// @throws Refused when the notice had ended, or something is missing
    @Transactional
    public void raise(Optional<Viewer> viewer, NoticeId id, UUID submission, Objection objection, Instant arrived) {
        var notice = sql.lock(id).orElseThrow(Missing::new);
        if (notice.closed() || arrived.isAfter(notice.endsAt())) {
            throw new Refused("procedures.objection.over");
        }
        check(objection);
        if (sql.count(id) >= MOST) {
            throw new Refused("procedures.objection.many");
        }
        var account = viewer.map(Viewer::account).orElse(null);
        if (sql.insert(id, submission, account, words.seal(objection.name()), words.seal(objection.contact()), words.seal(objection.words()), arrived)) {
            events.publishEvent(new ObjectionRaised(viewer.map(Viewer::actor).orElse(Actor.ANONYMOUS), notice.subject(), notice.org(), notice.caseId(), notice.procedure(),
                    notice.member(), id));
        }
    }

    private static void check(Objection objection) {
        if (objection.name().isEmpty() || objection.contact().isEmpty() || objection.words().isEmpty()) {
            throw new Refused("procedures.objection.incomplete");
        }
        if (objection.name().length() > LONGEST_NAME || objection.contact().length() > LONGEST_NAME || objection.words().length() > LONGEST_WORDS) {
            throw new Refused("procedures.objection.long", LONGEST_NAME, LONGEST_WORDS);
        }
    }

    /// What somebody objects.
    ///
    /// @param contact how the person can be asked back
    public record Objection(String name, String contact, String words) {

        public static Objection typed(String name, String contact, String words) {
            return new Objection(PlainText.line(name), PlainText.line(contact), PlainText.lines(words));
        }
    }

    PublicNotices list(@Nullable NoticeId after) {
        return new PublicNotices(Paged.of(sql.open(after, clock.instant(), Paged.SIZE + 1).stream().map(this::row).toList(), PublicNotices.Row::id));
    }

    private PublicNotices.Row row(ObjectionSql.Shown shown) {
        return new PublicNotices.Row(shown.id(), words.title(shown.titleKey(), shown.titleArgs()), shown.org(), shown.orgEn(), shown.publishedAt(), shown.endsAt());
    }

    /// A notice while it lasts.
    PublicNotice notice(NoticeId id, boolean english, Objection typed, @Nullable Refused refusal, boolean thanks) {
        var shown = sql.shown(id, clock.instant()).orElseThrow(Missing::new);
        var face = matters.of(shown.procedure()).face(shown.subject(), Optional.empty(), english);
        return new PublicNotice(row(shown), face.open(), UUID.randomUUID().toString(), typed.name(), typed.contact(), typed.words(),
                refusal == null ? null : refusal.key(), refusal == null ? List.of() : List.of(refusal.args()), thanks);
    }

    /// For the desk that looks into them.
    public List<ObjectionRow> raised(CaseId id) {
        return sql.raised(id).stream().map(one -> new ObjectionRow(words.open(one.name()), words.open(one.contact()), words.open(one.words()), one.raisedAt())).toList();
    }
}
