package org.gongli.founding.applying;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongli.founding.FoundingId;
import org.gongli.founding.Stage;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseFace;
import org.gongli.procedures.CaseFace.Value;
import org.gongli.procedures.CaseMatter;
import org.gongli.procedures.Decision;
import org.gongli.procedures.StepAsked;
import org.gongli.shared.Refused;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What the procedure shows of a founding, and what it lets be decided.
@Component
class FoundingMatter implements CaseMatter {

    static final String PROCEDURE = "founding";

    private final FoundingSql sql;
    private final ApplyingForUnions applying;
    private final OrganisationTree tree;
    private final MessageSource texts;

    FoundingMatter(FoundingSql sql, @Lazy ApplyingForUnions applying, OrganisationTree tree, MessageSource texts) {
        this.sql = sql;
        this.applying = applying;
        this.tree = tree;
        this.texts = texts;
    }

    static String subject(FoundingId id) {
        return PROCEDURE + "/" + id;
    }

    static FoundingId id(String subject) {
        return new FoundingId(TypedId.ofSubject(subject));
    }

    @Override
    public String procedure() {
        return PROCEDURE;
    }

    @Override
    public CaseFace face(String subject, Optional<Viewer> reader, boolean english) {
        var language = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var founding = sql.founding(id(subject));
        var open = List.of(value("enterprise", founding.enterprise(), language), value("unionName", founding.unionName(), language));
        var all = new ArrayList<>(open);
        all.add(value("kind", texts.getMessage("orgKind." + founding.seat().kind(), null, language), language));
        all.add(value("place", tree.get(founding.seat().place()).name(english), language));
        if (founding.uscc() != null) {
            all.add(value("uscc", founding.uscc().code(), language));
        }
        all.add(value("staff", String.valueOf(founding.staff()), language));
        all.add(value("members", String.valueOf(founding.members()), language));
        return new CaseFace(all, reader.isEmpty() ? null : "/foundings/" + id(subject), open);
    }

    private Value value(String field, String text, Locale language) {
        return new Value(texts.getMessage("founding.field." + field, null, field, language), text);
    }

    /// The rules may have changed since it was handed in, and what is certified must have been elected.
    @Override
    public void check(Viewer decider, StepAsked step, Decision decision) {
        if (decision.action() != Action.APPROVE) {
            return;
        }
        var head = sql.lock(id(step.subject()));
        applying.judge(head, sql.founding(head.id()));
        if (Stage.at(step.node()) == Stage.CHECKING && sql.election(head.id()).isEmpty()) {
            throw new Refused("founding.no-election");
        }
    }
}
