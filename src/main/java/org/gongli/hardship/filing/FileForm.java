package org.gongli.hardship.filing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.HardshipCause;
import org.gongli.hardship.assessing.Circumstances;
import org.gongli.hardship.assessing.Household;
import org.gongli.hardship.assessing.Household.Cost;
import org.gongli.hardship.assessing.Household.Kinship;
import org.gongli.hardship.assessing.Household.Per;
import org.gongli.hardship.assessing.Household.Person;
import org.gongli.hardship.assessing.Means;
import org.gongli.hardship.assessing.RigidExpense;
import org.gongli.members.CitizenId;
import org.gongli.procedures.Change;
import org.gongli.shared.Money;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;

/// What was typed about a household, and the key of what is wrong with each field.
public final class FileForm {

    /// How many persons the form has room for; the member is the first.
    public static final int ROWS = 8;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORDS = 1_000;

    private final Map<String, String> typed;
    private final Map<String, String> wrong = new HashMap<>();

    FileForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /// What the form says when nothing in it is wrong.
    record Filed(AidKind kind, HardshipCause cause, Household household) {

        /// What differs from what was told before.
        List<Change> changes(AidApplication application, Household before) {
            var then = before.means();
            var now = household.means();
            return Stream.of(Change.of("hardship.kind", application.kind(), kind), Change.of("hardship.cause", application.cause(), cause),
                    new Change("hardship.words", before.words(), household.words()), new Change("hardship.persons", String.valueOf(then.persons()), String.valueOf(now.persons())),
                    Change.of("hardship.income-year", then.income(), now.income()), Change.of("hardship.costs-year", then.rigid(), now.rigid()))
                    .filter(change -> !change.before().equals(change.after())).toList();
        }
    }

    Map<String, String> wrong() {
        return wrong;
    }

    Map<String, String> typed() {
        return typed;
    }

    /// @param name the member's own, from the register
    Optional<Filed> read(String name, LocalDate today) {
        var kind = choice("kind", AidKind.values());
        var cause = choice("cause", HardshipCause.values());
        var persons = persons(name, today);
        var costs = costs();
        var circumstances = circumstances();
        var words = PlainText.lines(typed.get("words"));
        if (words.length() > LONGEST_WORDS) {
            wrong.put("words", "hardship.wrong.words");
        }
        return wrong.isEmpty() ? circumstances.flatMap(told -> household(persons, costs, told, words)).map(household -> new Filed(kind.orElseThrow(), cause.orElseThrow(), household)) : Optional.empty();
    }

    private Optional<Household> household(List<Person> persons, List<Cost> costs, Circumstances circumstances, String words) {
        try {
            var household = new Household(persons, costs, typed.containsKey("casualty"), circumstances, words);
            household.means();
            return Optional.of(household);
        } catch (Refused refused) {
            wrong.put("p0-income", refused.key());
            return Optional.empty();
        }
    }

    private List<Person> persons(String name, LocalDate today) {
        var persons = new ArrayList<Person>();
        for (int row = 0; row < ROWS; row++) {
            var field = "p" + row + "-";
            if (row == 0) {
                person(field, name, "", Kinship.SELF).ifPresent(persons::add);
            } else if (!PlainText.line(typed.get(field + "name")).isEmpty() || !PlainText.code(typed.get(field + "number")).isEmpty()) {
                var called = PlainText.line(typed.get(field + "name"));
                if (called.isEmpty() || called.length() > LONGEST_NAME) {
                    wrong.put(field + "name", "hardship.wrong.name");
                }
                var number = checked(field + "number", CitizenId.parse(typed.get(field + "number"), today), CitizenId::number);
                var relation = choice(field + "relation", Kinship.values());
                if (number.isPresent() && relation.isPresent()) {
                    person(field, called, number.get(), relation.get()).ifPresent(persons::add);
                }
            }
        }
        return persons;
    }

    private Optional<Person> person(String field, String name, String number, Kinship relation) {
        var income = amount(field + "income");
        if (income.isEmpty()) {
            return Optional.empty();
        }
        try {
            var per = "YEAR".equals(typed.get(field + "per")) ? Per.YEAR : Per.MONTH;
            return Optional.of(new Person(name, number, relation, income.get(), per, typed.containsKey(field + "pupil")));
        } catch (Refused refused) {
            wrong.put(field + "income", refused.key());
            return Optional.empty();
        }
    }

    private List<Cost> costs() {
        var costs = new ArrayList<Cost>();
        for (var kind : RigidExpense.values()) {
            amount("cost-" + kind).ifPresent(amount -> cost(kind, amount).ifPresent(costs::add));
        }
        return costs;
    }

    private Optional<Cost> cost(RigidExpense kind, Money amount) {
        try {
            return amount.fen() == 0 ? Optional.empty() : Optional.of(new Cost(kind, amount));
        } catch (Refused refused) {
            wrong.put("cost-" + kind, refused.key());
            return Optional.empty();
        }
    }

    private Optional<Circumstances> circumstances() {
        var months = PlainText.code(typed.get("months"));
        var times = PlainText.code(typed.get("fee-times"));
        if (!months.matches("[0-9]{0,3}")) {
            wrong.put("months", "hardship.wrong.months");
        }
        if (!times.isEmpty() && !times.matches("[0-9]{1,3}(\\.[0-9])?")) {
            wrong.put("fee-times", "hardship.wrong.fee-times");
        }
        return wrong.isEmpty() ? circumstances(months, times) : Optional.empty();
    }

    private Optional<Circumstances> circumstances(String months, String times) {
        try {
            return Optional.of(new Circumstances(typed.containsKey("migrant"), typed.containsKey("lives"), months.isEmpty() ? 0 : Integer.parseInt(months), typed.containsKey("abroad"),
                    times.isEmpty() ? BigDecimal.ZERO : new BigDecimal(times)));
        } catch (Refused refused) {
            wrong.put(refused.key().equals("hardship.wrong.months") ? "months" : "fee-times", refused.key());
            return Optional.empty();
        }
    }

    private Optional<Money> amount(String field) {
        return checked(field, Amounts.parse(typed.get(field)), Function.identity());
    }

    private <T, R> Optional<R> checked(String field, Parsed<T> parsed, Function<T, R> read) {
        parsed.reason().ifPresent(reason -> wrong.put(field, reason));
        return parsed.toOptional().map(read);
    }

    private <E extends Enum<E>> Optional<E> choice(String field, E[] values) {
        var chosen = Arrays.stream(values).filter(value -> value.name().equals(typed.get(field))).findFirst();
        if (chosen.isEmpty()) {
            wrong.put(field, "hardship.wrong.choose");
        }
        return chosen;
    }

    /// What the self-test asks, added up.
    ///
    /// @throws Refused naming the first thing that cannot be
    Means means() {
        var persons = PlainText.code(typed.get("persons"));
        var count = persons.matches("[0-9]{1,2}") ? Integer.parseInt(persons) : 0;
        var income = Amounts.parse(typed.get("income")).orRefuse();
        var rigid = Money.ZERO;
        var sudden = Money.ZERO;
        for (var kind : RigidExpense.values()) {
            var amount = Amounts.parse(typed.get("cost-" + kind)).orRefuse();
            if (amount.fen() < 0) {
                throw new Refused("hardship.wrong.costs");
            }
            rigid = rigid.plus(amount);
            sudden = kind.sudden() ? sudden.plus(amount) : sudden;
        }
        return new Means(count, income, rigid, sudden, typed.containsKey("casualty"));
    }

    private static void tell(Circumstances circumstances, Map<String, String> fields) {
        tick("migrant", circumstances.migrant(), fields);
        tick("lives", circumstances.livesInCity(), fields);
        tick("abroad", circumstances.studyAbroad(), fields);
        fields.put("months", circumstances.employedMonths() == 0 ? "" : String.valueOf(circumstances.employedMonths()));
        fields.put("fee-times", circumstances.schoolFeeTimes().signum() == 0 ? "" : circumstances.schoolFeeTimes().toPlainString());
    }

    /// As people write it: without fen where there are none.
    private static String typed(Money amount) {
        var yuan = amount.yuan();
        return yuan.stripTrailingZeros().scale() <= 0 ? yuan.toBigInteger().toString() : yuan.toPlainString();
    }

    private static void tick(String field, boolean ticked, Map<String, String> fields) {
        if (ticked) {
            fields.put(field, "true");
        }
    }

    /// The fields of the form as a household fills them.
    static Map<String, String> filled(Household household, @Nullable AidKind kind, @Nullable HardshipCause cause) {
        var fields = new HashMap<String, String>();
        for (int row = 0; row < household.persons().size(); row++) {
            var person = household.persons().get(row);
            var field = "p" + row + "-";
            fields.put(field + "name", person.name());
            fields.put(field + "number", person.number());
            fields.put(field + "relation", person.relation().name());
            fields.put(field + "income", typed(person.income()));
            fields.put(field + "per", person.per().name());
            tick(field + "pupil", person.pupil(), fields);
        }
        household.costs().forEach(cost -> fields.put("cost-" + cost.kind(), typed(cost.amount())));
        tick("casualty", household.casualty(), fields);
        fields.put("words", household.words());
        tell(household.circumstances(), fields);
        if (kind != null) {
            fields.put("kind", kind.name());
        }
        if (cause != null) {
            fields.put("cause", cause.name());
        }
        return fields;
    }
}
