package org.gongli.founding.drive;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongli.founding.EnterpriseId;
import org.gongli.founding.EnterpriseVisited;
import org.gongli.founding.EnterprisesListed;
import org.gongli.founding.SheetId;
import org.gongli.founding.TargetSet;
import org.gongli.founding.view.SheetPage;
import org.gongli.founding.view.SheetPage.RowVerdict;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What towns and the city do so that enterprises found unions.
@Service
class Driving {

    private final DriveSql sql;
    private final OrganisationTree tree;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Driving(DriveSql sql, OrganisationTree tree, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }

    /// Sets out how many enterprises a town helps to found a union in a year. The city does so.
    @Transactional
    public void target(Viewer viewer, OrgId town, int year, int enterprises) {
        if (viewer.role() != Role.CITY) {
            throw new Forbidden();
        }
        if (tree.within(viewer.scope(), town).kind() != OrgKind.TOWN) {
            throw new Missing();
        }
        sql.target(town, year, enterprises, viewer.account(), clock.instant());
        events.publishEvent(new TargetSet(viewer.actor(), town, year, enterprises));
    }

    /// Writes down a visit. The same form sent twice counts once.
    @Transactional
    public void visit(Viewer viewer, EnterpriseId id, DriveSql.NewVisit visit) {
        var enterprise = sql.enterprise(id, viewer.scope()).orElseThrow(Missing::new);
        if (sql.visit(enterprise, visit, viewer.account(), clock.instant())) {
            events.publishEvent(new EnterpriseVisited(viewer.actor(), enterprise.town(), id));
        }
    }

    /// Keeps a sheet to look through; nothing of it is on the list before it is confirmed.
    @Transactional
    public SheetId keep(Viewer viewer, String fileName, List<SheetReader.Row> rows) {
        var towns = tree.towns(viewer.scope()).stream().flatMap(town -> Stream.of(Map.entry(town.name(), town.id()), Map.entry(town.name(true), town.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, next) -> first));
        var own = viewer.role() == Role.TOWN ? viewer.org() : null;
        return sql.sheet(viewer, fileName, clock.instant(), rows.stream().map(row -> SheetRow.of(row, towns, own)).toList());
    }

    /// Puts the rows of a sheet onto the list: new ones, and what it says of those that are there. Rows that are wrong, or have a union, stay out.
    ///
    /// @throws Missing when it is somebody else's
    /// @throws Refused when it was confirmed before
    @Transactional
    public void confirm(Viewer viewer, SheetId id) {
        sql.head(id, viewer.account()).orElseThrow(Missing::new);
        var now = clock.instant();
        if (!sql.confirmed(id, now)) {
            throw new Refused("founding.sheet.confirmed");
        }
        var rows = sql.verdicts(id);
        var changed = sql.changeKnown(id, numbers(rows, RowVerdict.KNOWN));
        var fresh = sql.listFresh(id, numbers(rows, RowVerdict.FRESH), now);
        events.publishEvent(new EnterprisesListed(viewer.actor(), viewer.org(), id, fresh, changed));
    }

    private static List<Integer> numbers(List<SheetPage.Row> rows, RowVerdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).map(SheetPage.Row::rowNo).toList();
    }
}
