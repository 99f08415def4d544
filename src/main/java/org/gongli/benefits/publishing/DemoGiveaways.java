package org.gongli.benefits.publishing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gongli.allocation.Offers;
import org.gongli.allocation.PastClaims;
import org.gongli.allocation.PastClaims.PastClaim;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.organisations.Organisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.services.ServiceGiven;
import org.gongli.services.ServiceRecords;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.DemoData;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The giveaways of the demo city: two that are over, one that is open, one to come, one that waits for its review, and a draft.
@Component
class DemoGiveaways implements DemoData {

    /// They stand for two officers of before; whoever looks at the demo is neither, and may judge what waits.
    private static final AccountId AUTHOR = Actor.SYSTEM.account();
    private static final AccountId PUBLISHER = new AccountId(-2);

    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    private final PublishingSql sql;
    private final DemoSql demo;
    private final Publishing publishing;
    private final Offers offers;
    private final PastClaims past;
    private final ServiceRecords services;
    private final OrganisationTree tree;
    private final Clock clock;

    DemoGiveaways(PublishingSql sql, DemoSql demo, Publishing publishing, Offers offers, PastClaims past, ServiceRecords services, OrganisationTree tree, Clock clock) {
        this.sql = sql;
        this.demo = demo;
        this.publishing = publishing;
        this.offers = offers;
        this.past = past;
        this.services = services;
        this.tree = tree;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 40;
    }

    @Override
    public String title() {
        return "benefits.demo";
    }

    @Override
    public void load(IntConsumer progress) {
        var city = tree.city().orElseThrow();
        var choices = sql.choices(city.id());
        var texts = texts();
        var names = List.of(texts.getProperty("all").split(" "));
        for (var name : names) {
            enter(city, DemoGiveaway.read(texts, name, city.id(), choices, clock.instant(), clock.getZone()), RANDOM.create(name.hashCode()));
            progress.accept(100 * (names.indexOf(name) + 1) / names.size());
        }
    }

    private void enter(Organisation city, DemoGiveaway giveaway, RandomGenerator random) {
        var text = giveaway.text();
        var begun = text.opensAt().minus(Duration.ofDays(5)).isBefore(clock.instant()) ? text.opensAt().minus(Duration.ofDays(5)) : clock.instant();
        var id = sql.insert(city.id(), text, AUTHOR, begun);
        if (giveaway.status() == GiveawayStatus.DRAFT) {
            return;
        }
        sql.submitted(id, begun);
        if (giveaway.status() == GiveawayStatus.PUBLISHED) {
            var offer = offers.open(Actor.SYSTEM, publishing.terms(city.id(), text));
            sql.published(id, offer, PUBLISHER, begun.plus(Duration.ofHours(2)));
            var claims = claims(city, giveaway, random);
            past.enter(Actor.SYSTEM, offer, claims);
            services.recordAll(claims.stream().filter(claim -> claim.redeemedAt() != null)
                    .map(claim -> new ServiceGiven(claim.member(), claim.org(), text.title(), claim.redeemedAt())).toList());
        }
    }

    private List<PastClaim> claims(Organisation city, DemoGiveaway giveaway, RandomGenerator random) {
        var text = giveaway.text();
        var counters = List.copyOf(text.partners().keySet());
        var window = new Window(text.opensAt(), earlier(text.closesAt()), earlier(text.redeemBy()));
        return demo.members(city.scope(), giveaway.claims(), text.title()).stream().map(member -> {
            var claimedAt = window.claimed(random);
            var redeemedAt = random.nextInt(100) < giveaway.redeemed() && !counters.isEmpty() ? window.redeemed(claimedAt, random) : null;
            return new PastClaim(member.id(), member.org(), member.town(), claimedAt, redeemedAt, counter(redeemedAt, counters, random));
        }).sorted(Comparator.comparing(PastClaim::claimedAt)).toList();
    }

    private Instant earlier(Instant time) {
        return time.isBefore(clock.instant()) ? time : clock.instant();
    }

    private static @Nullable OrgId counter(@Nullable Instant redeemedAt, List<OrgId> counters, RandomGenerator random) {
        return redeemedAt == null ? null : counters.get(random.nextInt(counters.size()));
    }

    static Properties texts() {
        try {
            var texts = new Properties();
            texts.load(new StringReader(new ClassPathResource("demo/benefits/giveaways.properties").getContentAsString(StandardCharsets.UTF_8)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Most come early, and most collect within days.
    private record Window(Instant from, Instant until, Instant redeemBy) {

        Instant claimed(RandomGenerator random) {
            return from.plus(share(Duration.between(from, until), random));
        }

        Instant redeemed(Instant claimedAt, RandomGenerator random) {
            return claimedAt.plus(share(Duration.between(claimedAt, redeemBy), random));
        }

        private static Duration share(Duration whole, RandomGenerator random) {
            return Duration.ofSeconds((long) (whole.toSeconds() * Math.pow(random.nextDouble(), 3)));
        }
    }
}
