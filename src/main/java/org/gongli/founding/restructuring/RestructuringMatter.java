package org.gongli.founding.restructuring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongli.founding.RestructuringId;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseEnded;
import org.gongli.procedures.CaseFace;
import org.gongli.procedures.CaseFace.Value;
import org.gongli.procedures.CaseMatter;
import org.gongli.procedures.Decision;
import org.gongli.procedures.Ending;
import org.gongli.procedures.StepAsked;
import org.gongli.shared.Missing;
import org.gongli.shared.Scope;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What the procedure shows of a restructuring, what it lets be decided, and what follows when it ends.
@Component
class RestructuringMatter implements CaseMatter {

    static final String PROCEDURE = "restructuring";

    private final RestructuringSql sql;
    private final Restructuring restructuring;
    private final MessageSource texts;

    RestructuringMatter(RestructuringSql sql, @Lazy Restructuring restructuring, MessageSource texts) {
        this.sql = sql;
        this.restructuring = restructuring;
        this.texts = texts;
    }

    static String subject(RestructuringId id) {
        return PROCEDURE + "/" + id;
    }

    static RestructuringId id(String subject) {
        return new RestructuringId(TypedId.ofSubject(subject));
    }

    @Override
    public String procedure() {
        return PROCEDURE;
    }

    @Override
    public CaseFace face(String subject, Optional<Viewer> reader, boolean english) {
        var language = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var row = sql.row(id(subject), Scope.ALL).orElseThrow(Missing::new);
        var open = List.of(value("union", row.org(english), language),
                value("restructuring.kind", texts.getMessage("restructuringKind." + row.kind().name(), null, row.kind().name(), language), language),
                value("restructuring.target", row.target(english), language));
        return new CaseFace(Stream.concat(open.stream(), Stream.of(value("restructuring.reason", row.reason(), language))).toList(),
                reader.isEmpty() ? null : "/restructurings/" + row.id(), open);
    }

    private Value value(String field, String text, Locale language) {
        return new Value(texts.getMessage("founding." + field, null, field, language), text);
    }

    @Override
    public void check(Viewer decider, StepAsked step, Decision decision) {
        if (decision.action() == Action.APPROVE) {
            restructuring.judge(sql.lock(id(step.subject())).orElseThrow(Missing::new));
        }
    }

    @EventListener
    void ended(CaseEnded ended) {
        if (!ended.procedure().equals(PROCEDURE)) {
            return;
        }
        if (ended.outcome() == Ending.APPROVED) {
            restructuring.carryOut(ended.actor(), id(ended.subject()));
        } else {
            sql.ended(id(ended.subject()), ended.outcome().name(), null);
        }
    }
}
