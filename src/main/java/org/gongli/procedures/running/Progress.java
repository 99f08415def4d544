package org.gongli.procedures.running;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.definitions.Definition;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.procedures.definitions.Node;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.procedures.view.CaseProgress.Now;
import org.gongli.procedures.view.CaseProgress.Past;
import org.gongli.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Tells where a case stands.
@Component
public class Progress {

    private final ProgressSql sql;
    private final CaseSql cases;
    private final PassingUp up;
    private final Definitions definitions;
    private final Words words;
    private final Clock clock;

    Progress(ProgressSql sql, CaseSql cases, PassingUp up, Definitions definitions, Words words, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.up = up;
        this.definitions = definitions;
        this.words = words;
        this.clock = clock;
    }

    /// @throws Missing when there is no such case
    public CaseProgress of(CaseId id) {
        var of = sql.facts(id).orElseThrow(Missing::new);
        var definition = definitions.version(of.definition()).definition();
        var open = sql.open(id).orElse(null);
        var closed = sql.closed(id);
        var passed = closed.stream().map(ProgressSql.Closed::node).collect(Collectors.toSet());
        var english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return new CaseProgress(id, definition.name(), definition.nameEn(), of.outcome(), of.startedAt(), of.endedAt(), open == null ? null : now(definition, of, open),
                Drawing.of(definition, english, open == null ? null : open.node(), passed), past(definition, id, closed));
    }

    private Now now(Definition definition, ProgressSql.Facts of, ProgressSql.Open open) {
        var node = definition.node(open.node());
        var late = open.dueAt() != null && open.dueAt().isBefore(clock.instant());
        return new Now(open.id(), node.kind(), node.name(), node.nameEn(), open.role(), open.org(), open.orgEn(), open.reachedAt(), open.dueAt(), late, node.limit(), node.basisEn(),
                sql.usualDays(of.procedure(), open.node()).orElse(null), open.begunAt() != null, nobodyElse(of, node, open), open.above(), open.aboveEn(), open.escalatedAt() != null);
    }

    private boolean nobodyElse(ProgressSql.Facts of, Node node, ProgressSql.Open open) {
        return open.role() != null && open.orgId() != null && up.seats(cases.head(of.id()).orElseThrow(), node, new Desk(open.role(), open.orgId()), clock.instant()).noneAble();
    }

    private List<Past> past(Definition definition, CaseId id, List<ProgressSql.Closed> closed) {
        var changes = sql.changes(id);
        var past = new ArrayList<>(closed.stream().map(step -> {
            var node = definition.node(step.node());
            return new Past(node.name(), node.nameEn(), step.action(), step.at(), step.role(), step.org(), step.orgEn(), step.deputised(), words.open(step.reason()), List.of());
        }).toList());
        past.addAll(changes.stream().map(change -> {
            var node = definition.node(change.node());
            return new Past(node.name(), node.nameEn(), null, change.at(), null, null, null, false, "", words.changes(change.changes()));
        }).toList());
        past.sort(Comparator.comparing(Past::at));
        return List.copyOf(past);
    }
}
