package org.gongli.benefits.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongli.allocation.Offers;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@GongliTest
class PublishingTests {

    private final Given given;
    private final Publishing publishing;
    private final PublishingSql sql;
    private final GiveawayTodos todos;
    private final Offers offers;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final GivenGiveaways giveaways;

    PublishingTests(Given given, Publishing publishing, PublishingSql sql, GiveawayTodos todos, Offers offers, JdbcClient jdbc, MovableClock clock) {
        this.given = given;
        this.publishing = publishing;
        this.sql = sql;
        this.todos = todos;
        this.offers = offers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.giveaways = new GivenGiveaways(publishing, clock);
    }

    @AfterEach
    void set_the_clock_back() {
        clock.reset();
    }

    @Test
    void what_a_second_person_publishes_becomes_an_offer_with_the_same_terms() {
        var city = given.city("Dongguan");
        var town = city.town("Humen");
        var id = giveaways.of(city).stock(50).quota(town, 20).partner(city.partner("Baker"), 100).published();

        var state = offers.state(sql.head(id, city.viewer(Role.CITY).scope()).orElseThrow().offer());

        assertThat(state.terms().stock()).isEqualTo(50);
        assertThat(state.terms().townQuotas()).isEqualTo(Map.of(town.id(), 20));
        assertThat(state.terms().audience().within()).containsExactly(city.viewer(Role.CITY).scope());
        assertThat(state.terms().organisation()).isEqualTo(city.id());
    }

    @Test
    void an_author_cannot_publish_what_they_wrote() {
        var city = given.city("Dongguan");
        var author = city.viewer(Role.CITY);
        var id = publishing.draft(author, giveaways.of(city).partner(city.partner("Baker"), 1).text());
        publishing.submit(author, id, 0);

        assertRefused("benefits.own-text", () -> publishing.publish(author, id, 1));
        assertRefused("benefits.own-text", () -> publishing.sendBack(author, id, 1, "no"));
        assertThat(status(id)).isEqualTo(GiveawayStatus.SUBMITTED);
    }

    @Test
    void the_database_knows_no_publisher_who_is_the_author() {
        var id = giveaways.of(given.city("Dongguan")).submitted();

        assertThatThrownBy(() -> jdbc.sql("update benefits.giveaway set publisher_id = author_id where id = :id").param("id", id).update())
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("giveaway_second_person");
    }

    @Test
    void whoever_changes_the_text_is_its_author_from_then_on() {
        var city = given.city("Dongguan");
        var second = city.viewer(Role.CITY);
        var plan = giveaways.of(city);
        var id = plan.submitted();

        publishing.change(second, id, 1, plan.title("Duck").text());

        assertThat(status(id)).isEqualTo(GiveawayStatus.DRAFT);
        publishing.submit(second, id, 2);
        assertRefused("benefits.own-text", () -> publishing.publish(second, id, 3));
    }

    @Test
    void nobody_publishes_a_text_that_changed_after_they_read_it() {
        var city = given.city("Dongguan");
        var plan = giveaways.of(city);
        var id = plan.submitted();
        var colleague = city.viewer(Role.CITY);
        publishing.change(colleague, id, 1, plan.title("Duck").text());
        publishing.submit(colleague, id, 2);

        assertRefused("benefits.changed-meanwhile", () -> publishing.publish(city.viewer(Role.CITY), id, 1));
    }

    @Test
    void a_returned_giveaway_comes_back_to_its_author_with_the_reason() {
        var city = given.city("Dongguan");
        var author = city.viewer(Role.CITY);
        var colleague = city.viewer(Role.CITY);
        var id = publishing.draft(author, giveaways.of(city).text());
        publishing.submit(author, id, 0);
        assertThat(todos.todos(colleague)).singleElement().satisfies(todo -> assertThat(todo.path()).isEqualTo("/giveaways/manage/" + id));
        assertThat(todos.todos(author)).isEmpty();

        publishing.sendBack(colleague, id, 1, "Say where to collect it.");

        assertThat(todos.todos(colleague)).isEmpty();
        assertThat(todos.todos(author)).singleElement().satisfies(todo -> assertThat(todo.key()).isEqualTo("benefits.todo.returned"));
        assertRefused("benefits.reason-missing", () -> publishing.sendBack(city.viewer(Role.CITY), resubmitted(author, id), 3, " "));
    }

    private GiveawayId resubmitted(Viewer author, GiveawayId id) {
        publishing.submit(author, id, 2);
        return id;
    }

    @Test
    void a_town_officer_reaches_the_own_towns_giveaways_only() {
        var city = given.city("Dongguan");
        var humen = city.town("Humen");
        var houjie = city.town("Houjie");
        var id = giveaways.of(humen).drafted(Role.TOWN);

        assertThatThrownBy(() -> publishing.submit(houjie.viewer(Role.TOWN), id, 0)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> publishing.submit(given.city("Elsewhere").viewer(Role.CITY), id, 0)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> publishing.submit(humen.viewer(Role.TOWN), giveaways.of(city).drafted(Role.CITY), 0)).isInstanceOf(Missing.class);
        publishing.submit(humen.viewer(Role.TOWN), id, 0);
        publishing.publish(city.viewer(Role.CITY), id, 1);
        assertThat(status(id)).isEqualTo(GiveawayStatus.PUBLISHED);
    }

    @Test
    void what_is_withdrawn_can_be_claimed_no_more() {
        var city = given.city("Dongguan");
        var id = giveaways.of(city).published();

        publishing.withdraw(city.viewer(Role.CITY), id, 2, "The geese are ill.");

        assertThat(status(id)).isEqualTo(GiveawayStatus.WITHDRAWN);
        var offer = sql.head(id, city.viewer(Role.CITY).scope()).orElseThrow().offer();
        assertThat(offers.state(offer).withdrawnAt()).isNotNull();
    }

    @Test
    void what_is_over_before_it_is_published_is_not_published() {
        var city = given.city("Dongguan");
        var id = giveaways.of(city).open(Duration.ofMinutes(1), Duration.ofHours(1)).submitted();
        clock.advance(Duration.ofHours(2));

        assertRefused("benefits.window-over", () -> publishing.publish(city.viewer(Role.CITY), id, 1));
        assertThat(status(id)).isEqualTo(GiveawayStatus.SUBMITTED);
    }

    private GiveawayStatus status(GiveawayId id) {
        return GiveawayStatus.valueOf(jdbc.sql("select status from benefits.giveaway where id = :id").param("id", id).query(String.class).single());
    }

    private static void assertRefused(String key, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
