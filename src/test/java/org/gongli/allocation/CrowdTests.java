package org.gongli.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongli.platform.TestDatabase;
import org.gongli.shared.Actor;
import org.gongli.shared.OrgId;
import org.gongli.shared.Unavailable;
import org.gongli.shared.Viewer;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionTemplate;

/// Thousands press the same button.
@GongliTest
class CrowdTests {

    private final Given given;
    private final Offers offers;
    private final Claiming claiming;
    private final Batch batch;
    private final ConfigurableApplicationContext context;
    private final Books books;
    private OrgId town;

    CrowdTests(Given given, Offers offers, Claiming claiming, Batch batch, ConfigurableApplicationContext context, DataSource database) {
        this.given = given;
        this.offers = offers;
        this.claiming = claiming;
        this.batch = batch;
        this.context = context;
        this.books = new Books(database);
    }

    @BeforeEach
    void a_town() {
        town = given.town("Houjie").id();
    }

    /// Everybody in the order given, all at once, each through one of these nodes.
    private static List<Answer> ask(List<Viewer> members, OfferId offer, Claiming... nodes) {
        return Crowd.all(IntStream.range(0, members.size())
                .mapToObj(i -> (Callable<Answer>) () -> nodes[i % nodes.length].claim(members.get(i), offer)).toList());
    }

    private static List<Viewer> shuffled(List<Viewer> members, int times) {
        var all = new ArrayList<Viewer>();
        Collections.nCopies(times, members).forEach(all::addAll);
        Collections.shuffle(all, new Random(2));
        return all;
    }

    private static Stream<Answer.Yours> won(List<Answer> answers) {
        return answers.stream().filter(Answer.Yours.class::isInstance).map(Answer.Yours.class::cast);
    }

    @Test
    void five_thousand_on_two_hundred_places_get_two_hundred() {
        var offer = SomeOffers.open(offers, town, 200);

        var answers = ask(SomeMembers.of(town, 5_000), offer, claiming);

        assertThat(won(answers).map(Answer.Yours::claimNo).sorted()).containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(answers.stream().filter(new Answer.SoldOut()::equals)).hasSize(4_800);
        assertThat(books.wrong(offer)).isEmpty();
        assertThat(books.numbers(offer)).containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void who_presses_three_times_at_once_has_one_place_and_one_number() {
        var offer = SomeOffers.open(offers, town, 300);
        var members = shuffled(SomeMembers.of(town, 1_000), 3);

        var answers = ask(members, offer, claiming);

        var numbers = new HashMap<Viewer, Long>();
        for (int i = 0; i < members.size(); i++) {
            if (answers.get(i) instanceof Answer.Yours yours) {
                assertThat(numbers.merge(members.get(i), yours.claimNo(), (first, second) -> first)).isEqualTo(yours.claimNo());
            }
        }
        assertThat(new HashSet<>(numbers.values())).hasSize(300);
        assertThat(books.wrong(offer)).isEmpty();
    }

    @Test
    void every_town_gives_exactly_its_quota_and_the_others_share_the_rest() {
        var city = given.city("Dongguan");
        var houjie = city.town("Houjie").id();
        var humen = city.town("Humen").id();
        var changan = city.town("Chang'an").id();
        var dalang = city.town("Dalang").id();
        var offer = offers.open(Actor.SYSTEM, SomeOffers.terms(city.id(), 200, Map.of(houjie, 70, humen, 100)));
        var members = shuffled(Stream.of(houjie, humen, changan, dalang).flatMap(home -> SomeMembers.of(home, 800).stream()).toList(), 1);

        var answers = ask(members, offer, claiming);

        var perTown = new HashMap<OrgId, Integer>();
        for (int i = 0; i < members.size(); i++) {
            if (answers.get(i) instanceof Answer.Yours) {
                perTown.merge(members.get(i).org(), 1, Integer::sum);
            }
        }
        assertThat(perTown).containsEntry(houjie, 70).containsEntry(humen, 100);
        assertThat(perTown.get(changan) + perTown.get(dalang)).isEqualTo(30);
        assertThat(books.wrong(offer)).isEmpty();
    }

    @Test
    void two_nodes_on_one_database_give_no_place_twice() {
        try (var other = Node.start(TestDatabase.url())) {
            for (int round = 0; round < 3; round++) {
                var city = given.city("Dongguan");
                var houjie = city.town("Houjie").id();
                var humen = city.town("Humen").id();
                var offer = offers.open(Actor.SYSTEM, SomeOffers.terms(city.id(), 500, Map.of(houjie, 200)));
                var members = shuffled(Stream.of(houjie, humen).flatMap(home -> SomeMembers.of(home, 1_500).stream()).toList(), 2);

                var answers = ask(members, offer, claiming, other.get(Claiming.class));

                assertThat(won(answers).map(Answer.Yours::claimNo).distinct()).hasSize(500);
                assertThat(books.wrong(offer)).isEmpty();
                assertThat(books.numbers(offer)).hasSize(500);
            }
        }
    }

    @Test
    void a_place_given_back_in_one_node_is_seen_in_the_other_within_two_seconds() throws InterruptedException {
        try (var other = Node.start(TestDatabase.url())) {
            var elsewhere = other.get(Claiming.class);
            var member = SomeMembers.of(town);
            var offer = SomeOffers.open(offers, town, 1);
            claiming.claim(member, offer);
            assertThat(elsewhere.claim(SomeMembers.of(town), offer)).isEqualTo(new Answer.SoldOut());

            claiming.cancel(member, offer);

            var late = SomeMembers.of(town);
            var deadline = System.nanoTime() + 2_000_000_000L;
            while (!(elsewhere.claim(late, offer) instanceof Answer.Yours)) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.sleep(50);
            }
            assertThat(claiming.claim(member, offer)).isEqualTo(new Answer.SoldOut());
        }
    }

    @Test
    void claiming_and_giving_back_at_once_loses_no_place_and_makes_none() {
        var offer = SomeOffers.open(offers, town, 50);
        var members = SomeMembers.of(town, 400);

        Crowd.all(members.stream().map(member -> (Callable<Boolean>) () -> {
            for (int i = 0; i < 5; i++) {
                if (claiming.claim(member, offer) instanceof Answer.Yours) {
                    claiming.cancel(member, offer);
                }
            }
            return claiming.claim(member, offer) instanceof Answer.Yours;
        }).toList());

        assertThat(books.wrong(offer)).isEmpty();
        ask(SomeMembers.of(town, 100), offer, claiming);
        assertThat(books.wrong(offer)).isEmpty();
        assertThat(offers.states(List.of(offer)).get(offer).soldOut()).isTrue();
    }

    @Test
    void a_batch_is_one_event_that_names_its_members_in_the_order_of_their_numbers() {
        var events = new ConcurrentLinkedQueue<ClaimsCommitted>();
        context.addApplicationListener(listener(events));
        var offer = SomeOffers.open(offers, town, 500);

        ask(SomeMembers.of(town, 1_000), offer, claiming);

        var own = events.stream().filter(event -> event.offer().equals(offer)).toList();
        assertThat(own).hasSizeLessThan(250);
        for (var event : own) {
            assertThat(event.organisation()).isEqualTo(town);
            long number = event.firstClaimNo();
            for (var member : event.members()) {
                assertThat(books.number(offer, member)).isEqualTo(number++);
            }
        }
        assertThat(own.stream().mapToInt(event -> event.members().size()).sum()).isEqualTo(500);
    }

    private static ApplicationListener<PayloadApplicationEvent<?>> listener(ConcurrentLinkedQueue<ClaimsCommitted> events) {
        return event -> {
            if (event.getPayload() instanceof ClaimsCommitted committed) {
                events.add(committed);
            }
        };
    }

    @Test
    void when_the_line_is_full_the_next_is_told_at_once() {
        var offer = SomeOffers.open(offers, town, 100);
        var members = SomeMembers.of(town, 200);
        var line = new Line(offer, batch, Thread::startVirtualThread, 10);

        var answers = Crowd.all(members.stream().map(member -> (Callable<Object>) () -> {
            try {
                return line.ask(new Request(member.standing(), Instant.now(), null));
            } catch (Unavailable unavailable) {
                return unavailable.key();
            }
        }).toList());

        var won = answers.stream().filter(Answer.Yours.class::isInstance).count();
        assertThat(answers).contains("allocation.crowded");
        assertThat(books.numbers(offer)).hasSize((int) won);
        var sentAway = answers.stream().filter(answer -> answer.equals("allocation.crowded") || answer instanceof Answer.SoldOut).count();
        assertThat(won + sentAway).isEqualTo(200);
    }

    @Test
    void connections_that_break_while_claiming_cost_patience_and_no_place() {
        var offer = SomeOffers.open(offers, town, 2_000);
        var members = SomeMembers.of(town, 6_000);
        var breaking = Thread.startVirtualThread(() -> books.breakConnections(20));

        var answers = new ArrayList<Answer>();
        for (int i = 0; i < 6; i++) {
            answers.addAll(ask(members.subList(i * 1_000, (i + 1) * 1_000), offer, claiming));
        }
        breaking.interrupt();

        assertThat(won(answers).map(Answer.Yours::claimNo).sorted()).containsExactlyElementsOf(LongStream.rangeClosed(1, 2_000).boxed().toList());
        assertThat(books.wrong(offer)).isEmpty();
    }

    @Test
    void nobody_waits_inside_a_transaction() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() ->
                context.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> claiming.claim(SomeMembers.of(town), SomeOffers.open(offers, town, 1))));
    }
}
