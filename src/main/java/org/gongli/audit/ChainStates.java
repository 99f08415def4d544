package org.gongli.audit;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.gongli.audit.Anchor.Point;
import org.gongli.audit.view.ChainState;
import org.gongli.audit.view.ChainState.Head;
import org.gongli.audit.view.ChainState.Place;
import org.gongli.audit.view.ChainState.Reading;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How the chain stands, for the page that shows it.
@Component
class ChainStates {

    private final SealingEntries sealing;
    private final TrailSql sql;

    ChainStates(SealingEntries sealing, TrailSql sql) {
        this.sealing = sealing;
        this.sql = sql;
    }

    /// @param printed a head that somebody typed in from paper; null for none
    ChainState state(Scope scope, @Nullable Point printed) {
        var head = sealing.head().map(point -> new Head(point.no(), HexFormat.of().formatHex(point.hash()))).orElse(null);
        return new ChainState(head, sql.unsealed(), sealing.anchored(), printed == null ? null : sealing.passesThrough(printed), readings(scope));
    }

    private List<Reading> readings(Scope scope) {
        return sql.verifications(scope).stream().map(ChainStates::reading).toList();
    }

    private static Reading reading(TrailSql.Verification verification) {
        var verdict = Facts.read(verification.facts(), Verdict.class);
        return new Reading(verification.seq(), verification.at(), verdict.entries(), verdict.blocks(), verdict.found(), verdict.findings().stream().map(ChainStates::place).toList());
    }

    private static Place place(Finding finding) {
        return new Place(finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), finding.block(), finding.entry());
    }
}
