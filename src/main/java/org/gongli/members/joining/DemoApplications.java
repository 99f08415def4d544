package org.gongli.members.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.gongli.members.demo.DemoPeople;
import org.gongli.shared.DemoData;
import org.gongli.shared.OrgId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People of the demo city who ask to join: most of them at the union of the personas.
@Component
class DemoApplications implements DemoData {

    private static final int AT_THE_PERSONAS = 8;
    private static final int ELSEWHERE = 22;
    private static final long FIRST_PHONE = 20_000_000;
    private static final long HOURS_BETWEEN = 5;
    private static final int ALL = 100;

    private final ApplicationSql sql;
    private final Joining joining;
    private final Clock clock;

    DemoApplications(ApplicationSql sql, Joining joining, Clock clock) {
        this.sql = sql;
        this.joining = joining;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 21;
    }

    @Override
    public String title() {
        return "members.demo-applications";
    }

    @Override
    @Transactional
    public void load(IntConsumer progress) {
        var people = new DemoPeople(20261123, LocalDate.now(clock), FIRST_PHONE);
        var unions = sql.largestOfEachTown(DemoPeople.town());
        unions.forEach(joining::giveLink);
        for (int i = 0; i < AT_THE_PERSONAS; i++) {
            apply(unions.getFirst(), people, i);
        }
        for (int i = 0; i < ELSEWHERE; i++) {
            apply(unions.get(1 + i % (unions.size() - 1)), people, i);
        }
        progress.accept(ALL);
    }

    private void apply(OrgId union, DemoPeople people, int number) {
        var person = people.next();
        var applicant = new Applicant(person.name(), person.citizenId(), person.phone(), "B%04d".formatted(number + 1), number % 5 == 4);
        sql.insert(union, UUID.randomUUID(), applicant, clock.instant().minus(Duration.ofHours(HOURS_BETWEEN * (ELSEWHERE - number))));
    }
}
