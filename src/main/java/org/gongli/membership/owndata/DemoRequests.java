package org.gongli.membership.owndata;

import java.util.Locale;
import java.util.function.IntConsumer;
import org.gongli.members.Members;
import org.gongli.members.demo.DemoPeople;
import org.gongli.membership.DemoMembershipSql;
import org.gongli.shared.AccountId;
import org.gongli.shared.DemoData;
import org.gongli.shared.MemberId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// In the personas' union, somebody whose name was written wrongly; and somebody who left and wants the rest deleted.
@Component
class DemoRequests implements DemoData {

    private static final int ALL = 100;
    private static final int TWO = 2;
    private static final int PAST = 40;

    private final DemoMembershipSql sql;
    private final DataRequests requests;
    private final Members members;
    private final MessageSource texts;

    DemoRequests(DemoMembershipSql sql, DataRequests requests, Members members, MessageSource texts) {
        this.sql = sql;
        this.requests = requests;
        this.members = members;
        this.texts = texts;
    }

    @Override
    public int getOrder() {
        return 64;
    }

    @Override
    public String title() {
        return "membership.demo-requests";
    }

    @Override
    @Transactional
    public void load(IntConsumer progress) {
        var people = sql.unions(DemoPeople.town()).stream().limit(1).flatMap(union -> sql.members(union, PAST, TWO).stream()).toList();
        if (people.size() == TWO) {
            var wrong = member(people.getFirst());
            requests.correct(wrong, CorrectionField.NAME, members.name(wrong.self()).orElseThrow() + text("name"), text("correction"));
            requests.delete(member(people.getLast()), text("deletion"));
        }
        progress.accept(ALL);
    }

    /// Somebody who acts while the city is made up, with an account that nobody signs in by.
    private Viewer member(MemberId id) {
        var standing = members.standing(id).orElseThrow();
        return new Viewer(new AccountId(-20_000_000 - id.value()), Role.MEMBER, "", standing.org(), Scope.NOTHING, standing);
    }

    private String text(String key) {
        return texts.getMessage("membership.demo.request." + key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
