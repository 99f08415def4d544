package org.gongli.benefits.redeeming;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.view.Settlement;
import org.gongli.benefits.view.SettlementRows;
import org.gongli.members.MaskedNames;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is owed for what was handed over. A clerk sees the own counter's, an officer those of the giveaways in the own scope. The sum of all lines is the number of
/// redemptions, because each redemption happened at one counter in one month.
@Service
class Settlements {

    private static final Scope EVERYWHERE = new Scope("/");

    private final SettlementSql sql;
    private final MaskedNames names;

    Settlements(SettlementSql sql, MaskedNames names) {
        this.sql = sql;
        this.names = names;
    }

    /// @param month null for all months
    Settlement settlement(Viewer viewer, @Nullable YearMonth month) {
        var all = sql.lines(scope(viewer), own(viewer), null);
        var months = all.stream().map(Settlement.Line::monthName).distinct().sorted(Comparator.reverseOrder()).toList();
        var lines = month == null ? all : all.stream().filter(line -> line.monthName().equals(month.toString())).toList();
        return new Settlement(lines, month == null ? "" : month.toString(), months);
    }

    /// The redemptions that a line counts.
    ///
    /// @param month `2026-02`
    /// @throws Missing when the viewer has no such line
    @Transactional
    SettlementRows rows(Viewer viewer, GiveawayId giveaway, OrgId partner, String month) {
        var line = sql.lines(scope(viewer), own(viewer), parsed(month)).stream()
                .filter(candidate -> candidate.giveaway().equals(giveaway) && candidate.partner().equals(partner)).findFirst().orElseThrow(Missing::new);
        var rows = sql.rows(giveaway, partner, line.month());
        var members = rows.stream().map(SettlementRows.Row::member).toList();
        return new SettlementRows(line, rows, names.shown(viewer, "giveaway/" + giveaway, members));
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw new Missing();
        }
    }

    private static Scope scope(Viewer viewer) {
        return viewer.role() == Role.CLERK ? EVERYWHERE : viewer.scope();
    }

    private static @Nullable OrgId own(Viewer viewer) {
        return viewer.role() == Role.CLERK ? viewer.org() : null;
    }
}
