package org.gongli.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gongli.funds.BatchId;
import org.gongli.funds.BudgetLine;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutPaid;
import org.gongli.funds.PayoutReturned;
import org.gongli.funds.PayoutStatus;
import org.gongli.funds.paying.GivenFunds.Desk;
import org.gongli.hardship.granting.PayingAid;
import org.gongli.members.CitizenId;
import org.gongli.members.Members;
import org.gongli.procedures.Action;
import org.gongli.shared.Actor;
import org.gongli.shared.Forbidden;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.Money;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.testing.GongliTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Three households ask for aid, are decided, sent back, refused, appeal, are paid, not paid, paid again and called off, in a random order and much of it twice. After
/// every step each grant is counted in the years of exactly those who lived in the household when it was decided, no year is above its cap, and the ledger says what
/// the grants say; at the end the bank says so, too, and nothing was paid twice.
@GongliTest
@Tag("volume")
class AidModelTests {

    private static final int STEPS = 150;
    private static final long BUDGET = 2_500;

    private final GivenHardship hardship;
    private final PayingAid paying;
    private final Members members;
    private final ApplicationEventPublisher events;
    /// The platform's own clock ticks meanwhile, so everything that is compared is read at one moment.
    private final TransactionTemplate moment;

    AidModelTests(GivenHardship hardship, PayingAid paying, Members members, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.hardship = hardship;
        this.paying = paying;
        this.members = members;
        this.events = events;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_grant_is_paid_at_most_once_within_the_cap(long seed) {
        var model = new Model(seed);
        for (int step = 0; step < STEPS; step++) {
            model.step();
            var at = "seed %d, step %d: ".formatted(seed, step);
            moment.executeWithoutResult(status -> model.check(at));
        }
        model.settle();
        moment.executeWithoutResult(status -> model.checkBank("seed %d, at the end: ".formatted(seed)));
    }

    /// What a household last told: who lives in it, and what treatment cost, which is the cap of the year.
    private record Told(Set<String> persons, long cost) {
    }

    /// A grant that is not called off.
    private record Live(AidApplicationId application, AidTier tier, long fen, AidState state, @Nullable PayoutId payout, long org) {
        String key() {
            return application + " " + tier;
        }
    }

    private final class Model {

        private final RandomGenerator random;
        private final GivenHardship.World world = hardship.world().funded(BUDGET);
        private final List<Viewer> applicants = new ArrayList<>(List.of(world.member));
        /// Who may live in one household today and in another tomorrow.
        private final List<String> relatives = List.of(GivenHardship.number(), GivenHardship.number(), GivenHardship.number());
        private final List<AidApplicationId> applications = new ArrayList<>();
        private final Map<AidApplicationId, Viewer> applicant = new HashMap<>();
        private final Map<AidApplicationId, Told> told = new HashMap<>();
        /// In whose years a grant is counted, by application and tier.
        private final Map<String, Set<String>> counted = new HashMap<>();
        /// What the bank answered, which it never takes back.
        private final Map<BatchId, List<String>> bank = new HashMap<>();
        private final Map<BatchId, Desk> desks = new HashMap<>();
        private long cameBack;
        private int done;

        Model(long seed) {
            random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (int i = 0; i < 2; i++) {
                var member = world.union.member("Other");
                hardship.funds.accounts.keep(Actor.SYSTEM, member.self(), world.desks.get(world.union.id()).account(member.name()));
                applicants.add(member);
            }
        }

        /// What was sent back is mended soon, or the steps run out before anything interesting happens to it.
        void step() {
            try {
                switch (random.nextInt(22)) {
                    case 0, 1, 2 -> apply();
                    case 3, 4, 5, 6, 7, 8, 9 -> decide();
                    case 10, 20, 21 -> mend();
                    case 11 -> takeBackOrAppeal();
                    case 12, 13 -> endNotice();
                    case 14, 15 -> paying.requestOne(hardship.now());
                    case 16, 17 -> pay();
                    case 18 -> answer();
                    default -> disturb();
                }
                done++;
            } catch (Refused | Missing | Forbidden expected) {
                // somebody was late, stood at the wrong desk, or asked for too much
            }
        }

        /// @param moves whether somebody else may live there now
        private Map<String, String> form(int who, boolean moves) {
            var form = GivenHardship.form();
            form.put("p1-number", relatives.get(moves ? random.nextInt(relatives.size()) : who));
            form.put("cost-MEDICAL", String.valueOf(200 + 100 * random.nextInt(9)));
            return form;
        }

        private Told told(Viewer member, Map<String, String> form) {
            var persons = new TreeSet<String>();
            persons.add(HexFormat.of().formatHex(members.personKey(member.self()).orElseThrow()));
            persons.add(HexFormat.of().formatHex(members.personKey(new CitizenId(form.get("p1-number")))));
            return new Told(persons, Long.parseLong(form.get("cost-MEDICAL")) * 100);
        }

        private void apply() {
            var who = random.nextInt(applicants.size());
            var member = applicants.get(who);
            var form = form(who, random.nextInt(4) == 0);
            var to = hardship.post(member, "/me/hardship", form).getResponse().getRedirectedUrl();
            if (to != null) {
                var id = AidApplicationId.of(to.substring("/me/hardship/".length()));
                known(id, member, told(member, form));
                world.submit(member, id, random.nextBoolean());
            }
        }

        private void known(AidApplicationId id, Viewer member, Told household) {
            applications.add(id);
            applicant.put(id, member);
            told.put(id, household);
        }

        /// The desk that has an application decides, often twice, for its first answer was lost.
        private void decide() {
            var id = any(applications.stream().filter(one -> hardship.state(one) == ApplicationState.REVIEW).toList());
            if (id == null) {
                return;
            }
            var desk = hardship.applications.desk(hardship.applications.find(id).orElseThrow()).orElseThrow(Missing::new);
            switch (desk.node()) {
                case "enterprise" -> decide(world.chair, id, random.nextInt(3) == 0 ? Action.CONFIRM : Action.APPROVE);
                case "visit" -> world.visited(id);
                case "town" -> decide(world.townOfficer, id, tierAction());
                case "city" -> decide(world.cityOfficer, id, tierAction());
                default -> decide(world.cityColleague, id, random.nextInt(4) == 0 ? Action.REJECT : Action.APPROVE);
            }
        }

        private Action tierAction() {
            return switch (random.nextInt(10)) {
                case 0, 1, 2 -> Action.RETURN;
                case 3 -> Action.REJECT;
                default -> Action.APPROVE;
            };
        }

        private void decide(Viewer viewer, AidApplicationId id, Action action) {
            var tier = hardship.applications.desk(hardship.applications.find(id).orElseThrow()).orElseThrow().tier();
            var yuan = action == Action.APPROVE && random.nextInt(5) > 0 ? 1 + random.nextInt(600) : 0;
            world.decide(viewer, id, action, yuan);
            tier.filter(own -> action == Action.APPROVE).ifPresent(own -> count(id, own));
            if (random.nextBoolean()) {
                world.decide(viewer, id, action, yuan);
            }
        }

        private void count(AidApplicationId id, AidTier tier) {
            counted.put(id + " " + tier, told.get(id).persons());
            checkCap(id);
        }

        /// Whoever lives there has not got more in the year than the household may get.
        private void checkCap(AidApplicationId id) {
            var live = live();
            if (live.stream().anyMatch(aid -> aid.application().equals(id))) {
                for (var person : told.get(id).persons()) {
                    assertThat(year(live, person)).as("the year of a person, application %s", id).isLessThanOrEqualTo(told.get(id).cost());
                }
            }
        }

        private long year(List<Live> live, String person) {
            return live.stream().filter(aid -> counted.get(aid.key()).contains(person)).mapToLong(Live::fen).sum();
        }

        private void mend() {
            var id = any(applications.stream().filter(one -> hardship.applications.returned(hardship.applications.find(one).orElseThrow())).toList());
            if (id == null) {
                return;
            }
            var member = applicant.get(id);
            var form = form(applicants.indexOf(member), true);
            if (random.nextInt(4) > 0 && hardship.post(member, "/me/hardship/" + id, form).getResponse().getRedirectedUrl() != null) {
                told.put(id, told(member, form));
            }
            if (hardship.post(member, "/me/hardship/" + id + "/resubmit", Map.of()).getResponse().getRedirectedUrl() != null) {
                live().stream().filter(aid -> aid.application().equals(id)).forEach(aid -> counted.put(aid.key(), told.get(id).persons()));
                checkCap(id);
            }
        }

        private void takeBackOrAppeal() {
            var id = any(applications);
            if (id == null) {
                return;
            }
            var member = applicant.get(id);
            if (hardship.state(id) == ApplicationState.REVIEW && random.nextInt(4) == 0) {
                hardship.post(member, "/me/hardship/" + id + "/withdraw", Map.of());
            } else if (hardship.state(id) == ApplicationState.REJECTED) {
                hardship.post(member, "/me/hardship/" + id + "/appeal", Map.of("words", "Look again"));
                hardship.jdbc.sql("select id as value from hardship.application where appeals_id = :id").param("id", id).query(AidApplicationId.class).optional()
                        .filter(appeal -> !applications.contains(appeal)).ifPresent(appeal -> known(appeal, member, told.get(id)));
            }
        }

        private void endNotice() {
            var id = any(applications.stream().filter(one -> hardship.state(one) == ApplicationState.REVIEW && published(one)).toList());
            if (id != null) {
                world.noticeOver(id);
            }
        }

        private boolean published(AidApplicationId id) {
            return hardship.jdbc.sql("select exists (select from procedures.notice n join procedures.case_file c on c.id = n.case_id where c.subject = :subject)")
                    .param("subject", "hardship/" + id).query(Boolean.class).single();
        }

        /// A cashier sends what was asked for, and what failed before.
        private void pay() {
            var desk = any(List.copyOf(world.desks.values()));
            for (var aid : live()) {
                if (aid.payout() != null && aid.org() == desk.payer.id().value() && random.nextInt(4) > 0) {
                    tried(() -> desk.approve(aid.payout()));
                }
            }
            var batch = desk.sent();
            desks.put(batch, desk);
            bank.put(batch, desk.rows(batch).stream().map(row -> row + (random.nextInt(4) == 0 ? ",Failed," : ",Paid,")).toList());
            answer();
        }

        /// The bank's file comes in, sometimes twice.
        private void answer() {
            var batch = any(List.copyOf(bank.keySet()));
            if (batch != null) {
                desks.get(batch).result(batch, bank.get(batch));
                if (random.nextBoolean()) {
                    desks.get(batch).result(batch, bank.get(batch));
                }
            }
        }

        private void disturb() {
            var aid = any(live().stream().filter(one -> one.payout() != null).toList());
            if (aid == null) {
                return;
            }
            var payout = aid.payout();
            switch (random.nextInt(4)) {
                case 0 -> hardship.funds.payouts.cancel(Actor.SYSTEM, payout, "Called off");
                case 1 -> comeBack(aid);
                case 2 -> repeatPaid(aid);
                default -> hardship.funds.accounts.keep(Actor.SYSTEM, applicant.get(aid.application()).self(),
                        world.desks.get(world.union.id()).account(applicant.get(aid.application()).name()));
            }
        }

        private void comeBack(Live aid) {
            hardship.funds.approving.returned(desk(aid).maker, aid.payout(), "Account closed");
            cameBack += aid.fen();
            events.publishEvent(new PayoutReturned(Actor.SYSTEM, desk(aid).payer.id(), aid.payout(), payee(aid), new Money(aid.fen()), "hardship/" + aid.application()));
        }

        /// The message that it was paid comes again.
        private void repeatPaid(Live aid) {
            if (hardship.funds.payouts.state(aid.payout()).status() == PayoutStatus.PAID) {
                events.publishEvent(new PayoutPaid(Actor.SYSTEM, desk(aid).payer.id(), aid.payout(), payee(aid), hardship.funds.payouts.state(aid.payout()).amount(), "hardship/" + aid.application()));
            }
        }

        private MemberId payee(Live aid) {
            return applicant.get(aid.application()).self();
        }

        private Desk desk(Live aid) {
            return world.desks.values().stream().filter(desk -> desk.payer.id().value() == aid.org()).findFirst().orElseThrow();
        }

        private void tried(Runnable command) {
            try {
                command.run();
            } catch (Refused expected) {
                // it is under way already
            }
        }

        private <T> @Nullable T any(List<T> all) {
            return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
        }

        private List<Live> live() {
            return applications.isEmpty() ? List.of() : hardship.jdbc.sql("""
                    select application_id as application, tier, amount_fen as fen, state, payout_id as payout, org_id as org
                    from hardship.aid where state <> 'CANCELLED' and application_id in (:ids) order by id
                    """).param("ids", applications.stream().map(AidApplicationId::value).toList()).query(Live.class).list();
        }

        void check(String at) {
            var live = live();
            assertThat(live.stream().map(Live::key)).as(at + "one grant of each tier").doesNotHaveDuplicates();
            assertThat(live.stream().filter(aid -> aid.state() != AidState.DECIDED).map(Live::application).distinct().map(hardship::state))
                    .as(at + "nothing is paid that was not agreed to").allMatch(state -> state == ApplicationState.APPROVED);
            told.values().stream().flatMap(household -> household.persons().stream()).distinct()
                    .forEach(person -> assertThat(granted(person)).as(at + "the year of a person").isEqualTo(year(live, person)));
            world.desks.values().forEach(desk -> checkLedger(at, desk, live));
            assertThat(hardship.jdbc.sql("select count(*) from hardship.household_year where granted_fen > cap_fen").query(Integer.class).single()).isZero();
        }

        private long granted(String person) {
            return hardship.jdbc.sql("select coalesce(sum(granted_fen), 0)::bigint from hardship.household_year where person_key = :person").param("person", HexFormat.of().parseHex(person))
                    .query(Long.class).single();
        }

        private void checkLedger(String at, Desk desk, List<Live> live) {
            assertThat(desk.of(BudgetLine::paid).fen()).as(at + "paid").isEqualTo(sum(desk, live, AidState.PAID));
            assertThat(desk.of(BudgetLine::reserved).fen()).as(at + "reserved").isEqualTo(sum(desk, live, AidState.REQUESTED));
        }

        private static long sum(Desk desk, List<Live> live, AidState state) {
            return live.stream().filter(aid -> aid.state() == state && aid.org() == desk.payer.id().value()).mapToLong(Live::fen).sum();
        }

        /// All that the bank did becomes known.
        void settle() {
            bank.forEach((batch, rows) -> tried(() -> desks.get(batch).result(batch, rows.stream().map(row -> row + "Last").toList())));
        }

        void checkBank(String at) {
            check(at);
            var paid = bank.values().stream().flatMap(List::stream).filter(row -> row.contains(",Paid,")).mapToLong(Model::fen).sum();
            assertThat(done).as(at + "enough was done").isGreaterThan(STEPS / 3);
            assertThat(paid - cameBack).as(at + "the bank and the grants").isEqualTo(live().stream().filter(aid -> aid.state() == AidState.PAID).mapToLong(Live::fen).sum());
            assertThat(hardship.jdbc.sql("""
                    select count(*) from funds.payout p
                    where p.line_id in (:lines) and (select count(*) filter (where e.kind = 'PAY') - count(*) filter (where e.kind = 'REVERSE') from funds.entry e where e.payout_id = p.id)
                          <> case p.status when 'PAID' then 1 else 0 end
                    """).param("lines", world.desks.values().stream().map(desk -> desk.line.value()).toList()).query(Integer.class).single()).as(at + "paid exactly once").isZero();
        }

        private static long fen(String row) {
            return Long.parseLong(row.replaceFirst(".*,(\\d+\\.\\d\\d),[^,]*,(Paid|Failed),.*$", "$1").replace(".", ""));
        }
    }
}
