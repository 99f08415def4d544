package org.gongli.members.rosters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.gongli.members.RosterId;
import org.gongli.members.demo.DemoPeople;
import org.gongli.shared.Actor;
import org.gongli.shared.DemoData;
import org.gongli.shared.OrgId;
import org.springframework.stereotype.Component;

/// The members of the demo city. Each union's roster comes in the way that rosters do; the first two as files, with some rows that need correction.
@Component
class DemoRosters implements DemoData {

    /// Of so many workers one is a member; the demo city would be too slow to load otherwise.
    private static final int WORKERS_PER_MEMBER = 4;
    private static final int LEAST = 24;
    private static final int MOST = 330;
    private static final int FILES = 2;
    private static final long FIRST_PHONE = 10_000_000;
    private static final int ALL = 100;

    private final RosterSql sql;
    private final StagingSql staging;
    private final RosterFiles files;
    private final ReadingRosters reading;
    private final ConfirmingRosters confirming;
    private final UnionSql unions;
    private final Clock clock;

    DemoRosters(RosterSql sql, StagingSql staging, RosterFiles files, ReadingRosters reading, ConfirmingRosters confirming, UnionSql unions, Clock clock) {
        this.sql = sql;
        this.staging = staging;
        this.files = files;
        this.reading = reading;
        this.confirming = confirming;
        this.unions = unions;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public String title() {
        return "members.demo";
    }

    @Override
    public void load(IntConsumer progress) {
        var people = new DemoPeople(20261122, LocalDate.now(clock), FIRST_PHONE);
        var random = new Random(19531122);
        var all = unions.withRoster();
        for (int i = 0; i < all.size(); i++) {
            var union = all.get(i);
            var rows = rows(people, random, members(union.headcount()));
            if (i < FILES) {
                bringFile(union.id(), rows);
            } else {
                bring(union.id(), rows);
            }
            progress.accept(ALL * (i + 1) / all.size());
        }
    }

    static int members(int headcount) {
        return Math.clamp(headcount / WORKERS_PER_MEMBER, LEAST, MOST);
    }

    private void bring(OrgId union, List<RosterRow> rows) {
        var id = begun(union, UUID.randomUUID());
        sql.start(id, clock.instant());
        staging.stage(id, union, rows);
        sql.ready(id, rows.size(), new RosterCounts(rows.size(), 0, 0, 0, 0, 0));
        confirmed(id);
        staging.clear(id);
    }

    private void bringFile(OrgId union, List<RosterRow> rows) {
        var file = UUID.randomUUID();
        var id = begun(union, file);
        try {
            files.keep(file, new ByteArrayInputStream(csv(rows).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reading.read(id);
        confirmed(id);
    }

    private RosterId begun(OrgId union, UUID file) {
        return sql.insert(union, Actor.SYSTEM.account(), file, "members.csv", clock.instant());
    }

    private void confirmed(RosterId id) {
        sql.confirm(id, clock.instant());
        confirming.confirm(id, Actor.SYSTEM);
    }

    private List<RosterRow> rows(DemoPeople people, Random random, int count) {
        var rows = new ArrayList<RosterRow>(count);
        for (int i = 0; i < count; i++) {
            var person = people.next();
            var joined = LocalDate.now(clock).minusDays(random.nextInt(9 * 365));
            rows.add(new RosterRow(i + 2, person.name(), person.citizenId(), person.phone(), random.nextInt(20) == 0, "A%04d".formatted(i + 1), joined, List.of()));
        }
        return rows;
    }

    /// The rows as a file, below them the first three once more with what people get wrong.
    private static String csv(List<RosterRow> rows) {
        var csv = new StringBuilder("name,citizen id,mobile,employee no,joined on,gig\n");
        rows.forEach(row -> csv.append(line(row, row.citizenId().number(), row.phone().number())));
        csv.append(line(rows.get(0), rows.get(0).citizenId().number(), rows.get(0).phone().number()));
        csv.append(line(rows.get(1), rows.get(1).citizenId().number().substring(1), rows.get(1).phone().number()));
        csv.append(line(rows.get(2), rows.get(2).citizenId().number().substring(0, 17), rows.get(2).phone().number().substring(2)));
        return csv.toString();
    }

    private static String line(RosterRow row, String citizenId, String phone) {
        return "%s,%s,%s,%s,%s,%s%n".formatted(row.name(), citizenId, phone, row.employeeNo(), row.joinedOn(), row.gig() ? "yes" : "no");
    }
}
