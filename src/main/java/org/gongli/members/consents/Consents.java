package org.gongli.members.consents;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Ui;
import org.gongli.ui.view.Link;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The consents of members. Nothing is overwritten: who agrees again after a withdrawal has two.
@Service
public class Consents {

    private final ConsentSql sql;
    private final ObjectProvider<ConsentMatter> purposes;
    private final MessageSource texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(ConsentSql sql, ObjectProvider<ConsentMatter> purposes, MessageSource texts, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.purposes = purposes;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /// The member agrees. Agreed to already, nothing changes.
    ///
    /// @param purpose the key of a [ConsentMatter]
    /// @param subject what it is given for, as `kind/id`
    @Transactional
    public void give(Viewer member, String purpose, String subject) {
        var version = purpose(purpose).version();
        if (sql.insert(member.self(), purpose, subject, version, words(purpose), clock.instant())) {
            events.publishEvent(new ConsentGiven(member.actor(), member.org(), member.self(), subject, purpose, version));
        }
    }

    /// The member agrees no longer: what rested on it ends in the same moment. What was done before stays done.
    ///
    /// @throws Missing when it is somebody else's
    /// @throws Refused when it was withdrawn before
    @Transactional
    public void withdraw(Viewer member, ConsentId id) {
        var consent = sql.lock(id).filter(known -> member.is(known.member())).orElseThrow(Missing::new);
        if (consent.withdrawn() != null) {
            throw new Refused("members.consent-withdrawn-already");
        }
        sql.withdraw(id, clock.instant());
        purpose(consent.purpose()).withdrawn(member, consent.subject());
        events.publishEvent(new ConsentWithdrawn(member.actor(), member.org(), member.self(), consent.subject(), consent.purpose()));
    }

    /// The purposes to which a member agrees at this moment for a subject.
    public Set<String> standing(String subject) {
        return sql.standing(subject);
    }

    /// All that a member ever agreed to, the newest first.
    public List<Consent> of(MemberId member) {
        return sql.of(member);
    }

    /// For which matter it was given; empty where its sentence says all.
    public Optional<Link> matter(Consent consent, Ui ui) {
        return purpose(consent.purpose()).matter(consent.subject(), ui);
    }

    /// The sentence as the member has just read it.
    private String words(String purpose) {
        var language = LocaleContextHolder.getLocaleContext();
        var locale = language == null ? null : language.getLocale();
        return texts.getMessage(purpose, null, locale == null ? Locale.SIMPLIFIED_CHINESE : locale);
    }

    private ConsentMatter purpose(String key) {
        return purposes.stream().filter(purpose -> purpose.key().equals(key)).findFirst().orElseThrow(() -> new IllegalArgumentException("no purpose " + key));
    }
}
