package org.gongli.hardship.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.gongli.funds.PayoutId;
import org.gongli.funds.settling.DemoPayouts;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.AidTier;
import org.gongli.hardship.ConsentPurpose;
import org.gongli.hardship.filing.DemoHardshipSql.DemoMember;
import org.gongli.hardship.filing.DemoHousehold.DemoStage;
import org.gongli.hardship.granting.AidSql;
import org.gongli.hardship.granting.GrantingAid;
import org.gongli.hardship.granting.PayingAid;
import org.gongli.hardship.reviewing.Rechecking;
import org.gongli.hardship.reviewing.ReviewingAid;
import org.gongli.hardship.visiting.HomeVisitSql;
import org.gongli.hardship.visiting.HomeVisiting;
import org.gongli.members.Members;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Action;
import org.gongli.procedures.demo.DemoNotices;
import org.gongli.shared.AccountId;
import org.gongli.shared.DemoData;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Standing;
import org.gongli.shared.Viewer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Households in hardship in the demo town, an application at every stage, by the real steps. Those who decide are nobody, so that each persona may go on.
@Component
class DemoHardship implements DemoData {

    private static final int ORDER = 63;
    private static final int ALL = 100;
    /// Younger ones have no child at school.
    private static final int YOUNGEST = DemoHousehold.PUPIL + 22;
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private final DemoHardshipSql sql;
    private final FilingAid filing;
    private final HomeVisiting visiting;
    private final HomeVisitSql visits;
    private final ReviewingAid reviewing;
    private final GrantingAid granting;
    private final PayingAid paying;
    private final Rechecking rechecking;
    private final AidApplicationSql applications;
    private final AidSql aids;
    private final Evidence evidence;
    private final DemoPayouts payouts;
    private final DemoNotices notices;
    private final Members members;
    private final OrganisationTree tree;
    private final Clock clock;

    DemoHardship(DemoHardshipSql sql, FilingAid filing, HomeVisiting visiting, HomeVisitSql visits, ReviewingAid reviewing, GrantingAid granting, PayingAid paying,
            Rechecking rechecking, AidApplicationSql applications, AidSql aids, Evidence evidence, DemoPayouts payouts, DemoNotices notices, Members members, OrganisationTree tree, Clock clock) {
        this.sql = sql;
        this.filing = filing;
        this.visiting = visiting;
        this.visits = visits;
        this.reviewing = reviewing;
        this.granting = granting;
        this.paying = paying;
        this.rechecking = rechecking;
        this.applications = applications;
        this.aids = aids;
        this.evidence = evidence;
        this.payouts = payouts;
        this.notices = notices;
        this.members = members;
        this.tree = tree;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String title() {
        return "hardship.demo";
    }

    @Override
    public void load(IntConsumer progress) {
        var households = DemoHousehold.all();
        var people = sql.members(households.size(), LocalDate.now(clock).minusYears(YOUNGEST));
        var filed = new LinkedHashMap<AidApplicationId, DemoHousehold>();
        for (int i = 0; i < people.size(); i++) {
            filed.put(file(households.get(i), people.get(i)), households.get(i));
            progress.accept(ALL * (i + 1) / people.size());
        }
        while (paying.requestOne(clock.instant()) || rechecking.remindOne(clock.instant())) {
            // each asks for one payout or begins one yearly look
        }
        pay(filed);
        filed.forEach(this::exit);
    }

    /// Each union and town pays its grants in one batch.
    private void pay(Map<AidApplicationId, DemoHousehold> filed) {
        var due = new HashMap<OrgId, Map<PayoutId, DemoStage>>();
        filed.entrySet().stream().filter(one -> one.getValue().stage().past(DemoStage.APPROVED)).forEach(one -> aids.of(one.getKey()).stream()
                .filter(aid -> aid.tier() != AidTier.CITY && aid.payout() != null)
                .forEach(aid -> due.computeIfAbsent(aid.org(), org -> new HashMap<>()).put(aid.payout(), one.getValue().stage())));
        due.forEach((org, some) -> payouts.pay(org, some.keySet(), payout -> some.get(payout) != DemoStage.FAILED));
    }

    private void exit(AidApplicationId id, DemoHousehold household) {
        if (household.stage() == DemoStage.EXITED) {
            var application = applications.find(id).orElseThrow();
            report(household, application.town(), id);
            rechecking.decide(officer(Role.TOWN, application.town(), FIRST), id, false, household.reason());
        }
    }

    private AidApplicationId file(DemoHousehold household, DemoMember person) {
        var standing = members.standing(person.id()).orElseThrow();
        var member = new Viewer(nobody(person.id().value()), Role.MEMBER, "", standing.org(), Scope.NOTHING, standing);
        var id = filing.begin(member, household.filed(person, members.name(person.id()).orElseThrow(), LocalDate.now(clock)));
        household.papers().forEach(paper -> lend(member, id, paper));
        if (household.stage().past(DemoStage.DRAFT)) {
            filing.submit(member, id, consents(household));
        }
        unionAndTown(household, standing, id);
        if (household.stage() == DemoStage.APPEALED) {
            filing.appeal(member, id, household.words());
        }
        cityAndPublic(household, id);
        return id;
    }

    private void lend(Viewer member, AidApplicationId id, DemoHousehold.Paper paper) {
        try (var content = new ClassPathResource("demo/hardship/" + paper.name()).getInputStream()) {
            evidence.keep(member, id, paper.name(), content, paper.kept());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unionAndTown(DemoHousehold household, Standing standing, AidApplicationId id) {
        var stage = household.stage();
        if (stage.past(DemoStage.ENTERPRISE) && household.tellsEnterprise()) {
            enterprise(household, officer(Role.CHAIR, standing.org(), FIRST), id);
        }
        if (stage.past(DemoStage.VISIT)) {
            visit(household, standing.town(), id);
        }
        if (stage.past(DemoStage.TOWN)) {
            town(household, standing.town(), id);
        }
    }

    private void cityAndPublic(DemoHousehold household, AidApplicationId id) {
        var stage = household.stage();
        if (stage.past(DemoStage.CITY)) {
            give(officer(Role.CITY, tree.city().orElseThrow().id(), FIRST), id, household.city());
        }
        if (stage.past(DemoStage.NOTICE)) {
            notices.end(filing.caseOf(applications.find(id).orElseThrow()));
        }
        if (stage.past(DemoStage.PAID)) {
            sql.aged(id, LocalDate.now(clock));
        }
    }

    private void enterprise(DemoHousehold household, Viewer chair, AidApplicationId id) {
        if (household.own().fen() > 0 && !granting.lines(chair.org()).isEmpty()) {
            give(chair, id, household.own());
        } else {
            reviewing.decide(chair, id, null, Action.CONFIRM, Money.ZERO, null, "");
        }
    }

    private static Set<ConsentPurpose> consents(DemoHousehold household) {
        var consents = EnumSet.of(ConsentPurpose.REVIEW, ConsentPurpose.NOTICE);
        if (household.tellsEnterprise()) {
            consents.add(ConsentPurpose.ENTERPRISE);
        }
        return consents;
    }

    private void visit(DemoHousehold household, OrgId town, AidApplicationId id) {
        report(household, town, id);
        reviewing.decide(officer(Role.TOWN, town, FIRST), id, null, Action.CONFIRM, Money.ZERO, null, "");
    }

    /// One reports, the other confirms.
    private void report(DemoHousehold household, OrgId town, AidApplicationId id) {
        var first = officer(Role.TOWN, town, FIRST);
        visiting.report(first, id, UUID.randomUUID(), LocalDate.now(clock).toString(), household.findings(), null);
        visiting.confirm(officer(Role.TOWN, town, SECOND), id, visits.of(applications.find(id).orElseThrow().file()).getFirst().id());
    }

    private void town(DemoHousehold household, OrgId town, AidApplicationId id) {
        var officer = officer(Role.TOWN, town, SECOND);
        switch (household.stage()) {
            case RETURNED -> reviewing.decide(officer, id, null, Action.RETURN, Money.ZERO, null, household.reason());
            case REJECTED, APPEALED -> reviewing.decide(officer, id, null, Action.REJECT, Money.ZERO, null, household.reason());
            default -> give(officer, id, household.town());
        }
    }

    private void give(Viewer officer, AidApplicationId id, Money amount) {
        var line = amount.fen() == 0 ? null : granting.lines(officer.org()).getFirst().id();
        reviewing.decide(officer, id, null, Action.APPROVE, amount, line, "");
    }

    /// Somebody who acts while the city is made up, with an account that nobody signs in by.
    private static AccountId nobody(long number) {
        return new AccountId(-1_000 - number);
    }

    private Viewer officer(Role role, OrgId org, int number) {
        return new Viewer(new AccountId(-100 - number), role, "", org, tree.get(org).scope(), null);
    }
}
