package org.gongli.benefits.publishing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongli.allocation.Terms;
import org.gongli.benefits.Picture;
import org.gongli.benefits.publishing.GiveawayText.Counter;
import org.gongli.benefits.publishing.GiveawayText.ForWhom;
import org.gongli.benefits.view.GiveawayFormPage.Choice;
import org.gongli.benefits.view.Wrong;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// The form of a giveaway: what was typed, kept letter by letter, and what is wrong with it. Times are those of the place, to the minute.
/// The fields `quota[7]`, `price[7]` and `place[7]` belong to the town or the partner 7; an empty price leaves a partner out.
final class GiveawayForm {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int MOST_PEOPLE = Terms.MOST;
    private static final int MOST_DAYS = 36_500;
    private static final int OLDEST = 120;
    private static final int MOST_OF_ONE = 10_000;
    private static final BigDecimal MOST_YUAN = new BigDecimal(1_000_000);

    private final Map<String, String> typed;
    private final Choices choices;
    private final ZoneId zone;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    GiveawayForm(Map<String, String> typed, Choices choices, ZoneId zone) {
        this.typed = Map.copyOf(typed);
        this.choices = choices;
        this.zone = zone;
    }

    /// The fields of what is written already.
    static Map<String, String> fields(GiveawayText text, ZoneId zone) {
        var fields = new HashMap<String, String>();
        fields.put("title", text.title());
        fields.put("titleEn", orEmpty(text.titleEn()));
        fields.put("description", text.description());
        fields.put("descriptionEn", orEmpty(text.descriptionEn()));
        fields.put("item", text.item());
        fields.put("itemEn", orEmpty(text.itemEn()));
        fields.put("unit", text.unit());
        fields.put("unitEn", orEmpty(text.unitEn()));
        fields.put("quantity", String.valueOf(text.quantity()));
        fields.put("picture", text.picture().name());
        fields.put("opensAt", MINUTE.format(text.opensAt().atZone(zone)));
        fields.put("closesAt", MINUTE.format(text.closesAt().atZone(zone)));
        fields.put("redeemBy", MINUTE.format(text.redeemBy().atZone(zone)));
        fields.put("stock", String.valueOf(text.stock()));
        fields.put("forWhom", text.forWhom().org().toString());
        fields.put("days", String.valueOf(text.forWhom().days()));
        fields.put("birthdayMonth", text.forWhom().birthdayMonth() == null ? "" : text.forWhom().birthdayMonth().name());
        fields.put("leastAge", orEmpty(text.forWhom().leastAge()));
        fields.put("mostAge", orEmpty(text.forWhom().mostAge()));
        fields.put("only", Only.of(text.forWhom()).name());
        text.quotas().forEach((town, quota) -> fields.put("quota[" + town + "]", quota.toString()));
        text.partners().forEach((partner, counter) -> {
            fields.put("price[" + partner + "]", counter.price().yuan().toPlainString());
            fields.put("place[" + partner + "]", counter.place());
        });
        return fields;
    }

    Choices choices() {
        return choices;
    }

    Map<String, String> typed() {
        return typed;
    }

    /// What is wrong, by field; known once [#read] was asked.
    Map<String, Wrong> wrong() {
        return wrong;
    }

    /// @return empty when something is wrong
    Optional<GiveawayText> read() {
        var opensAt = time("opensAt");
        var closesAt = time("closesAt");
        var redeemBy = time("redeemBy");
        inOrder("closesAt", opensAt, closesAt, "benefits.form.closes-before-opens");
        inOrder("redeemBy", closesAt, redeemBy, "benefits.form.redeem-before-closes");
        var stock = number("stock", MOST_PEOPLE);
        var quotas = quotas(stock);
        var partners = partners();
        var text = new GiveawayText(required("title", 60), optional("titleEn", 120), lines("description"), emptyToNull(lines("descriptionEn")),
                required("item", 40), optional("itemEn", 80), required("unit", 10), optional("unitEn", 20), number("quantity", MOST_OF_ONE), picture(),
                opensAt, closesAt, redeemBy, stock, forWhom(), quotas, partners);
        return wrong.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    private Map<OrgId, Integer> quotas(int stock) {
        var quotas = new LinkedHashMap<OrgId, Integer>();
        choices.towns().forEach(town -> {
            var field = "quota[" + town.id() + "]";
            if (!text(field).isEmpty()) {
                quotas.put(town.id(), whole(field, 0, MOST_PEOPLE));
            }
        });
        long sum = quotas.values().stream().mapToLong(Integer::longValue).sum();
        var everyTown = !quotas.isEmpty() && quotas.size() == choices.towns().size();
        if (!wrong.containsKey("stock") && (sum > stock || everyTown && sum < stock)) {
            wrong.put("quotas", Wrong.of(sum > stock ? "benefits.form.quotas-above" : "benefits.form.quotas-below", sum, stock, Math.abs(stock - sum)));
        }
        return quotas;
    }

    private Map<OrgId, Counter> partners() {
        var partners = new LinkedHashMap<OrgId, Counter>();
        choices.partners().forEach(partner -> {
            var field = "price[" + partner.id() + "]";
            if (!text(field).isEmpty()) {
                var place = optional("place[" + partner.id() + "]", 100);
                partners.put(partner.id(), new Counter(money(field), orEmpty(place)));
            }
        });
        if (partners.isEmpty()) {
            wrong.put("partners", Wrong.of("benefits.form.no-partner"));
        }
        return partners;
    }

    private ForWhom forWhom() {
        var org = choices.audiences().stream().filter(choice -> choice.id().toString().equals(text("forWhom"))).findFirst();
        if (org.isEmpty()) {
            wrong.put("forWhom", Wrong.of("benefits.form.choose"));
        }
        var only = constant("only", Only.class, Only.ALL);
        var leastAge = age("leastAge");
        var mostAge = age("mostAge");
        if (leastAge != null && mostAge != null && mostAge < leastAge) {
            wrong.putIfAbsent("mostAge", Wrong.of("benefits.form.ages-crossed"));
        }
        var month = text("birthdayMonth").isEmpty() ? null : constant("birthdayMonth", Month.class, Month.JANUARY);
        return new ForWhom(org.map(Choice::id).orElse(new OrgId(0)), whole("days", 0, MOST_DAYS), only == Only.WOMEN, only == Only.GIG, month,
                leastAge, mostAge);
    }

    private @Nullable Integer age(String field) {
        return text(field).isEmpty() ? null : whole(field, 1, OLDEST);
    }

    private Picture picture() {
        return constant("picture", Picture.class, Picture.GIFT);
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type, E otherwise) {
        return parse(field, "benefits.form.choose", text -> Enum.valueOf(type, text)).orElse(otherwise);
    }

    private Instant time(String field) {
        return parse(field, "benefits.form.time", text -> LocalDateTime.parse(text, MINUTE).atZone(zone).toInstant()).orElse(Instant.EPOCH);
    }

    private void inOrder(String field, Instant first, Instant second, String key) {
        var known = !first.equals(Instant.EPOCH) && !second.equals(Instant.EPOCH);
        if (known && (second.isBefore(first) || field.equals("closesAt") && second.equals(first))) {
            wrong.put(field, Wrong.of(key));
        }
    }

    private Money money(String field) {
        var yuan = parse(field, "benefits.form.money", text -> new BigDecimal(text.replace(",", "")).stripTrailingZeros())
                .filter(amount -> amount.signum() >= 0 && amount.scale() <= 2 && amount.compareTo(MOST_YUAN) <= 0);
        if (yuan.isEmpty()) {
            wrong.put(field, Wrong.of("benefits.form.money"));
        }
        return yuan.map(Money::yuan).orElse(Money.ZERO);
    }

    private int number(String field, int most) {
        return whole(field, 1, most);
    }

    private int whole(String field, int least, int most) {
        var number = parse(field, "benefits.form.number", text -> Integer.parseInt(text.replace(",", ""))).orElse(-1);
        if (number < least || number > most) {
            wrong.putIfAbsent(field, Wrong.of("benefits.form.between", least, most));
        }
        return number;
    }

    private String required(String field, int longest) {
        var text = text(field);
        if (text.isEmpty()) {
            wrong.put(field, Wrong.of("benefits.form.required"));
        } else if (text.length() > longest) {
            wrong.put(field, Wrong.of("benefits.form.long", longest, text.length()));
        }
        return text;
    }

    private @Nullable String optional(String field, int longest) {
        return text(field).isEmpty() ? null : required(field, longest);
    }

    private String lines(String field) {
        var text = PlainText.lines(typed.get(field));
        if (text.length() > 2000) {
            wrong.put(field, Wrong.of("benefits.form.long", 2000, text.length()));
        }
        return text;
    }

    private String text(String field) {
        return PlainText.line(typed.get(field));
    }

    private <T> Optional<T> parse(String field, String key, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text(field)));
        } catch (DateTimeException | IllegalArgumentException e) {
            wrong.put(field, Wrong.of(text(field).isEmpty() ? "benefits.form.required" : key));
            return Optional.empty();
        }
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable Object written) {
        return written == null ? "" : written.toString();
    }

    /// For whom alone a giveaway is kept.
    enum Only {
        ALL, WOMEN, GIG;

        static Only of(ForWhom forWhom) {
            return forWhom.women() ? WOMEN : forWhom.gig() ? GIG : ALL;
        }
    }
}
