package org.gongli.notices;

import java.util.Collection;
import java.util.List;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people something, as part of the transaction that makes it true: nobody is told what did not happen, and whatever happened is told.
@Service
public class Notices {

    private final TellingSql sql;
    private final ApplicationEventPublisher events;

    Notices(TellingSql sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /// @param key  of the text; `args` fill it
    /// @param path of the page to go on with
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(MemberId member, Topic topic, String key, List<?> args, String path) {
        tell(List.of(member), NewNotice.of(topic, key, args, path));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(MemberId member, NewNotice notice) {
        tell(List.of(member), notice);
    }

    /// Tells many the same thing, in one statement.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<MemberId> members, NewNotice notice) {
        var told = sql.tell(members, notice);
        if (!told.isEmpty()) {
            events.publishEvent(MessagesTold.of(notice, told.getFirst().message(), told.stream().map(TellingSql.Told::member).toList()));
        }
    }

    /// Tells an officer, who finds it in the inbox of the desk.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AccountId officer, Topic topic, String key, List<?> args, String path) {
        tell(officer, NewNotice.of(topic, key, args, path));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AccountId officer, NewNotice notice) {
        sql.tell(officer, notice).ifPresent(message -> events.publishEvent(MessagesTold.of(notice, message, List.of())));
    }
}
