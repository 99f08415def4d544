package org.gongli.organisations;

import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.gongli.organisations.DemoNames.Trade;
import org.gongli.organisations.city.City;
import org.gongli.organisations.city.City.Town;
import org.gongli.organisations.city.City.Village;
import org.gongli.organisations.city.Pinyin;
import org.gongli.shared.Actor;
import org.gongli.shared.DemoData;
import org.gongli.shared.OrgId;
import org.springframework.stereotype.Component;

/// Unions and partners of the demo city: the same at each start, spread over the towns by how many villages these have.
@Component
class DemoOrganisations implements DemoData {

    static final int ENTERPRISES = 240;
    static final int JOINT_UNIONS = 24;
    static final int ASSOCIATIONS = 6;
    private static final int LEAST_PER_TOWN = 3;
    private static final int LARGE = 800;
    private static final int SMALL = 200;

    private final City city;
    private final Register register;
    private final OrganisationSql sql;
    private final Pinyin pinyin;
    private final DemoNames names = new DemoNames();

    DemoOrganisations(City city, Register register, OrganisationSql sql, Pinyin pinyin) {
        this.city = city;
        this.register = register;
        this.sql = sql;
        this.pinyin = pinyin;
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public String title() {
        return "organisations.demo";
    }

    @Override
    public void load(IntConsumer progress) {
        var random = new Random(20261122);
        var trades = names.trades();
        var shares = DemoShares.of(ENTERPRISES, LEAST_PER_TOWN, city.towns().stream().map(town -> villages(town).size()).toList());
        var number = 0;
        for (var t = 0; t < city.towns().size(); t++) {
            for (var i = 0; i < shares.get(t); i++) {
                enterprise(city.towns().get(t), number++, trades.get(random.nextInt(trades.size())), random);
                progress.accept(90 * number / ENTERPRISES);
            }
        }
        jointUnions();
        associations(trades);
        partners();
    }

    /// A small enterprise is looked after by its village, a larger one by the town.
    private void enterprise(Town town, int number, Trade trade, Random random) {
        var brand = names.brand(number);
        var headcount = trade.headcount(random.nextDouble());
        var village = villages(town).get(random.nextInt(villages(town).size()));
        var name = names.text("enterprise", city.place(), brand, trade.zh());
        var nameEn = names.text("enterprise.en", city.placeEn(), spelled(brand), trade.en());
        var address = names.text("address", town.name(), names.shortened(village.name()), 1 + random.nextInt(200));
        var uscc = Uscc.completing("81" + city.code().substring(0, 6) + "MC%07d".formatted(100_000 + number * 37));
        var union = enter(headcount < SMALL ? village.code() : town.code(), OrgKind.ENTERPRISE,
                new Facts(name, nameEn, uscc, trade.industry(), headcount, address));
        if (headcount > LARGE) {
            names.groups().forEach(group -> register.enter(Actor.SYSTEM, union, NewOrganisation.of(OrgKind.GROUP, group)));
        }
    }

    private void jointUnions() {
        for (var i = 0; i < JOINT_UNIONS; i++) {
            var town = city.towns().get(i % city.towns().size());
            var village = villages(town).getFirst();
            var shortName = names.shortened(village.name());
            enter(village.code(), OrgKind.JOINT, new Facts(names.text("joint", shortName), names.text("joint.en", spelled(shortName)), null, null,
                    60 + i * 13 % 200, null));
        }
    }

    private void associations(List<Trade> trades) {
        var distinct = trades.stream().distinct().toList();
        for (var i = 0; i < ASSOCIATIONS; i++) {
            var town = city.towns().get(i * 5 % city.towns().size());
            var trade = distinct.get(i * 2 % distinct.size());
            enter(town.code(), OrgKind.INDUSTRY, new Facts(names.text("association", town.name(), trade.zh()),
                    names.text("association.en", town.nameEn(), trade.en()), null, trade.industry(), null, null));
        }
    }

    /// The first one serves the whole city, the others a town each.
    private void partners() {
        var partners = names.partners();
        for (var i = 0; i < partners.size(); i++) {
            enter(i == 0 ? city.code() : city.towns().get(i - 1).code(), OrgKind.PARTNER, partners.get(i));
        }
    }

    private OrgId enter(String parentCode, OrgKind kind, Facts facts) {
        return register.enter(Actor.SYSTEM, sql.byCode(parentCode).orElseThrow(), NewOrganisation.of(kind, facts));
    }

    private List<Village> villages(Town town) {
        return city.villages().stream().filter(village -> village.parent().equals(town.code())).toList();
    }

    private String spelled(String name) {
        var full = pinyin.spell(name).full();
        return Character.toUpperCase(full.charAt(0)) + full.substring(1);
    }
}
