package org.gongli.benefits.publishing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.benefits.Picture;
import org.gongli.benefits.publishing.GiveawayText.Counter;
import org.gongli.benefits.publishing.GiveawayText.ForWhom;
import org.gongli.benefits.view.GiveawayFormPage.Choice;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;

/// One invented giveaway, as its file of texts tells it.
///
/// @param claims   how many places are taken already
/// @param redeemed how many of a hundred of these are collected
record DemoGiveaway(GiveawayStatus status, GiveawayText text, int claims, int redeemed) {

    static DemoGiveaway read(Properties texts, String name, OrgId city, Choices choices, Instant now, ZoneId zone) {
        var entry = new Entry(texts, name + ".");
        var stock = entry.number("stock");
        var text = new GiveawayText(entry.text("title"), entry.text("titleEn"), entry.text("description"), entry.text("descriptionEn"),
                entry.text("item"), entry.text("itemEn"), entry.text("unit"), entry.text("unitEn"), entry.number("quantity"), Picture.valueOf(entry.text("picture")),
                entry.time("opens", now, zone), entry.time("closes", now, zone), entry.time("redeem", now, zone), stock,
                new ForWhom(city, 0, entry.flag("women"), entry.flag("gig"), null, null, null),
                entry.flag("quotas") ? shares(choices, stock) : Map.of(), counters(entry.text("counters"), choices));
        return new DemoGiveaway(GiveawayStatus.valueOf(entry.text("status")), text, entry.number("claims"), entry.number("redeemed"));
    }

    /// The same for every town; what is left over goes one by one to the first.
    private static Map<OrgId, Integer> shares(Choices choices, int stock) {
        var shares = new HashMap<OrgId, Integer>();
        var towns = choices.towns();
        for (int i = 0; i < towns.size(); i++) {
            shares.put(towns.get(i).id(), stock / towns.size() + (i < stock % towns.size() ? 1 : 0));
        }
        return shares;
    }

    /// Only those that the city knows: another city has other partners.
    private static Map<OrgId, Counter> counters(String texts, Choices choices) {
        var counters = new HashMap<OrgId, Counter>();
        Arrays.stream(texts.split(";")).map(counter -> counter.split("\\|")).forEach(counter ->
                choices.partners().stream().filter(partner -> partner.name().equals(counter[0])).map(Choice::id)
                        .forEach(partner -> counters.put(partner, new Counter(Money.yuan(new BigDecimal(counter[1])), counter[2]))));
        return counters;
    }

    private record Entry(Properties texts, String prefix) {

        String text(String key) {
            return Objects.requireNonNull(texts.getProperty(prefix + key), prefix + key);
        }

        int number(String key) {
            return Integer.parseInt(texts.getProperty(prefix + key, "0"));
        }

        boolean flag(String key) {
            return Boolean.parseBoolean(texts.getProperty(prefix + key));
        }

        /// Days move by the calendar and begin at ten in the morning; hours are counted from now.
        Instant time(String key, Instant now, ZoneId zone) {
            var offset = text(key);
            return offset.contains("T") ? now.plus(Duration.parse(offset))
                    : now.atZone(zone).toLocalDate().plus(Period.parse(offset)).atTime(10, 0).atZone(zone).toInstant();
        }
    }
}
