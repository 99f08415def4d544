package org.gongli.benefits;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gongli.allocation.OfferId;
import org.gongli.allocation.PastClaims;
import org.gongli.allocation.PastClaims.PastClaim;
import org.gongli.benefits.publishing.GivenGiveaways;
import org.gongli.benefits.publishing.Publishing;
import org.gongli.shared.Actor;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.MovableClock;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.jspecify.annotations.Nullable;
import org.gongli.testing.TestBean;

@TestBean
class BenefitRouteExamples implements RouteExamples {

    private final Given given;
    private final GivenGiveaways giveaways;
    private final GiveawaySql sql;
    private final PastClaims past;
    private final MovableClock clock;

    BenefitRouteExamples(Given given, Publishing publishing, GiveawaySql sql, PastClaims past, MovableClock clock) {
        this.given = given;
        this.giveaways = new GivenGiveaways(publishing, clock);
        this.sql = sql;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        examples.put("GET /vouchers/{offer}", role -> voucher(role, "/vouchers/"));
        examples.put("GET /api/v1/vouchers/{offer}", role -> voucher(role, "/api/v1/vouchers/"));
        for (var page : new String[] {"", "/preview", "/claims", "/claims.xlsx"}) {
            examples.put("GET /giveaways/manage/{id}" + page, role -> managed(role, page, GivenGiveaways.Plan::published, 2));
        }
        examples.put("GET /giveaways/manage/{id}/edit", role -> managed(role, "/edit", GivenGiveaways.Plan::submitted, 1));
        examples.put("POST /giveaways/manage/{id}", role -> managed(role, "", GivenGiveaways.Plan::submitted, 1));
        examples.put("POST /giveaways/manage/{id}/submit", role -> managed(role, "/submit", plan -> plan.drafted(Role.CITY), 0));
        examples.put("POST /giveaways/manage/{id}/publish", role -> managed(role, "/publish", GivenGiveaways.Plan::submitted, 1));
        examples.put("POST /giveaways/manage/{id}/return", role -> managed(role, "/return", GivenGiveaways.Plan::submitted, 1));
        examples.put("POST /giveaways/manage/{id}/withdraw", role -> managed(role, "/withdraw", GivenGiveaways.Plan::published, 2));
        examples.put("GET /settlements/{giveaway}/{partner}/{month}", role -> settlement(role, ""));
        examples.put("GET /settlements/{giveaway}/{partner}/{month}.xlsx", role -> settlement(role, ".xlsx"));
        return examples;
    }

    private RouteExample managed(Role role, String page, Function<GivenGiveaways.Plan, GiveawayId> making, int version) {
        var city = given.city("C");
        var place = place(role, city);
        var own = making.apply(giveaways.of(place));
        var elsewhere = making.apply(giveaways.of(role == Role.TOWN ? city.town("Other") : given.city("D")));
        return RouteExample.of(place.viewer(role), "/giveaways/manage/" + own + page, "/giveaways/manage/" + elsewhere + page)
                .form("version", String.valueOf(version)).form("reason", "Because.");
    }

    /// In whatever office: the voucher is that of the member who holds it.
    private RouteExample voucher(Role role, String path) {
        var city = given.city("C");
        var member = city.union("U").member("Member");
        var viewer = new Viewer(member.account(), role, member.name(), member.org(), member.scope(), member.standing());
        return RouteExample.of(viewer, path + claimed(city, viewer, null), path + claimed(city, city.union("V").member("Other"), null));
    }

    private RouteExample settlement(Role role, String ending) {
        var city = given.city("C");
        var shop = city.partner("Shop");
        var organiser = place(role, city);
        var other = given.city("D");
        return RouteExample.of((role == Role.CLERK ? shop : organiser).viewer(role), line(organiser, shop) + ending, line(role == Role.TOWN ? city.town("Other") : other, other.partner("Other shop")) + ending);
    }

    private String line(Place organiser, Place shop) {
        var offer = claimed(organiser, organiser.union("W").member("Collector"), shop);
        return "/settlements/" + sql.byOffer(List.of(offer)).get(offer).id() + "/" + shop.id() + "/" + YearMonth.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    }

    private OfferId claimed(Place organiser, Viewer member, @Nullable Place shop) {
        var plan = giveaways.of(organiser);
        var id = (shop == null ? plan : plan.partner(shop, 100)).published();
        var offer = Objects.requireNonNull(sql.published(id).orElseThrow().offer());
        var standing = Objects.requireNonNull(member.standing());
        var now = clock.instant();
        past.enter(Actor.SYSTEM, offer, List.of(new PastClaim(member.self(), standing.org(), standing.town(), now, shop == null ? null : now, shop == null ? null : shop.id())));
        return offer;
    }

    private static Place place(Role role, Place city) {
        return role == Role.TOWN ? city.town("T") : city;
    }
}
