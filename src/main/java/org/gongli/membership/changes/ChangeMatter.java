package org.gongli.membership.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongli.members.MaskedNames;
import org.gongli.members.Memberships;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseFace;
import org.gongli.procedures.CaseFace.Value;
import org.gongli.procedures.CaseMatter;
import org.gongli.procedures.Decision;
import org.gongli.procedures.StepAsked;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.context.MessageSource;

/// A change as procedures see it. One bean for each procedure.
class ChangeMatter implements CaseMatter {

    private static final String JOINS = "admit";

    private final String procedure;
    private final ChangeSql sql;
    private final Memberships memberships;
    private final MaskedNames names;
    private final MessageSource texts;

    ChangeMatter(String procedure, ChangeSql sql, Memberships memberships, MaskedNames names, MessageSource texts) {
        this.procedure = procedure;
        this.sql = sql;
        this.memberships = memberships;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public String procedure() {
        return procedure;
    }

    /// The union to be joined decides at a desk of its own.
    @Override
    public OrgId place(String subject, String node, OrgId place) {
        return node.equals(JOINS) ? Objects.requireNonNull(change(subject).to()) : place;
    }

    @Override
    public CaseFace face(String subject, Optional<Viewer> reader, boolean english) {
        if (reader.isEmpty()) {
            return new CaseFace(List.of(), null, List.of());
        }
        var change = change(subject);
        var values = new ArrayList<Value>();
        values.add(value("membership.who", names.of(List.of(change.member())).getOrDefault(change.member(), ""), english));
        values.add(value("membership.from", change.from(english), english));
        if (change.to() != null) {
            values.add(value("membership.to", change.to(english), english));
        }
        values.add(value("membership.reason", change.reason(), english));
        if (!change.appeal().isEmpty()) {
            values.add(value("membership.appeal", change.appeal(), english));
        }
        return new CaseFace(values, path(change, reader.get()), List.of());
    }

    private static String path(Change change, Viewer reader) {
        return reader.role() == Role.MEMBER || reader.role() == Role.CLERK ? "/me/membership" : "/membership/" + change.id();
    }

    private Value value(String key, String text, boolean english) {
        return new Value(texts.getMessage(key, null, english ? Locale.ENGLISH : Locale.CHINA), text);
    }

    /// Nothing is agreed to that cannot be done any more.
    @Override
    public void check(Viewer decider, StepAsked step, Decision decision) {
        var change = change(step.subject());
        if (decision.action() == Action.APPROVE && !procedure.equals(ChangeKind.APPEAL)
                && memberships.of(change.member()).filter(at -> at.inForce() && at.org().equals(change.from())).isEmpty()) {
            throw new Refused("members.moved-meanwhile");
        }
    }

    private Change change(String subject) {
        return sql.change(ChangeId.ofSubject(subject)).orElseThrow();
    }
}
