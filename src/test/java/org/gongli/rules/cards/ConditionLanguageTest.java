package org.gongli.rules.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.rules.Facts;
import org.gongli.rules.Level;
import org.gongli.rules.conditions.Condition;
import org.gongli.rules.conditions.ConditionLanguage;
import org.gongli.rules.conditions.FactType;
import org.gongli.rules.conditions.FactsJson;
import org.gongli.rules.conditions.FigureUnit;
import org.gongli.rules.conditions.NamedFigure;
import org.gongli.rules.conditions.Topic;
import org.gongli.rules.conditions.Topics;
import org.gongli.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionLanguageTest {

    private static final Topic TOPIC = new Topic("test", "test", "test", List.of(fact("members", FactType.NUMBER), fact("income", FactType.NUMBER),
            fact("form", FactType.CODE), fact("migrant", FactType.BOOLEAN), fact("since", FactType.DATE)));
    private static final List<NamedFigure> FIGURES = List.of(new NamedFigure("least", new BigDecimal("25.00"), FigureUnit.PEOPLE),
            new NamedFigure("rate", new BigDecimal("0.1"), FigureUnit.PERCENT));
    private static final Facts FACTS = Facts.of().with("members", 25).with("income", new BigDecimal("0.30")).with("form", "COMMITTEE").with("migrant", true)
            .with("since", LocalDate.of(2026, 2, 28));

    private final ConditionLanguage language = new ConditionLanguage();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"members >= least | true", "members == least | true", "members > least | false", "members * 2 >= least + 25 | true",
            "25 <= members | true", "members - least < 0.5 | true", "2 * least == members + least | true",
            // exact, where doubles are not: 0.1 + 0.2 is 0.30000000000000004
            "rate + rate + rate == income | true", "rate * 3 > income | false",
            "form == 'COMMITTEE' && migrant | true", "form in ['ALONE', 'JOINT'] | false", "!migrant | false",
            "since <= timestamp('2026-02-28T00:00:00Z') | true", "migrant ? members >= 25 : members < 0 | true"})
    void conditions_hold_or_not(String condition, boolean holds) {
        assertThat(compile(condition).holds(FACTS)).contains(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | unfinished | 1:1 | ''", "members > | unfinished | 1:10 | ''", "members | not-yes-no | 1:1 | ''", "null | not-yes-no | 1:1 | ''",
            "nobody > 1 | unknown | 1:1 | nobody", "'migrant &&\n  nobody > 1' | unknown | 2:3 | nobody", "least.foo > 1 | no-parts | 1:6 | ''",
            "'[1, 2].all(x, x > 0)' | unknown | 1:11 | all", "has(members.x) | unknown | 1:4 | has", "System.exit(0) | unknown | 1:1 | System",
            "members > 'A' | kinds | 1:9 | >", "form > 1 | kinds | 1:6 | >", "migrant + 1 > 2 | kinds | 1:9 | +", "!form | kinds | 1:1 | !", "startsWith(form) | kinds | 1:11 | startsWith",
            "members / 2 > 1 | no-division | 1:9 | /", "members >= least; | wrong | 1:17 | ;", "true; drop table rules.version | wrong | 1:5 | '; drop table rules.v'",
            "\u4f1a\u5458 > 1 | wrong | 1:1 | '\u4f1a\u5458 > 1'", "as > 1 | wrong | 1:1 | 'as > 1'", "migrant) | wrong | 1:8 | )", "(migrant | unfinished | 1:9 | ''",
            "members > 99999999999999999999 | number | 1:11 | 99999999999999999999"})
    void what_is_no_condition_is_refused_with_its_place(String condition, String kind, String place, String what) {
        var refused = catchThrowableOfType(Refused.class, () -> compile(condition));

        assertThat(refused.key()).isEqualTo("rules.condition." + kind);
        assertThat(refused.args()).containsExactly(Integer.parseInt(place.split(":")[0]), Integer.parseInt(place.split(":")[1]), what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999 < members", "1 / 0 == 1", "timestamp(form) < since", "form.matches('[')", "dyn(form) > 1 && dyn(migrant) > 1", "['a', migrant][0] == {'b': 1}['c']",
            "9223372036854775807 + 1 > members"})
    void what_never_answers_is_not_kept(String condition) {
        assertThatThrownBy(() -> language.check(condition, TOPIC, FIGURES)).isInstanceOf(Refused.class).hasMessage("rules.condition.never");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"migrant && 1 / 0 == 1 | migrant = true", "'members > 2 || int(form) == 1' | 'form = OTHER, members = 0'", "form == 'A' ? timestamp('x') < since : migrant | 'form = A'"})
    void what_does_not_always_answer_is_not_kept_and_the_facts_are_named(String condition, String facts) {
        var refused = catchThrowableOfType(Refused.class, () -> language.check(condition, TOPIC, FIGURES));

        assertThat(refused.key()).isEqualTo("rules.condition.sometimes");
        assertThat(refused.args()[0].toString()).startsWith(facts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"members >= least", "form in ['ALONE', 'JOINT'] || members * 1e300 * 1e300 > income", "since <= timestamp('2026-02-28T00:00:00Z')",
            "migrant ? members >= 25 : members < 0", "form.startsWith('A') && members + income + least + rate > 1 && migrant && since > timestamp('2000-01-01T00:00:00Z')"})
    void what_always_answers_may_be_kept(String condition) {
        assertThatCode(() -> language.check(condition, TOPIC, FIGURES)).doesNotThrowAnyException();
    }

    static Stream<String> hostile() {
        return Stream.of("(".repeat(400) + "migrant" + ")".repeat(400), "migrant ? ".repeat(90) + "true" + " : true".repeat(1), "[".repeat(300) + "]".repeat(300) + " == []",
                "members > " + "9".repeat(900), "'a' + ".repeat(150) + "'a' == form", "members" + " + members".repeat(100) + " > 0", "m".repeat(1_001));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_too_long_or_too_deep_is_refused(String condition) {
        assertThatThrownBy(() -> compile(condition)).isInstanceOf(Refused.class).extracting(refused -> ((Refused) refused).key()).asString().startsWith("rules.condition.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"members >= least | members", "members >= least && form == 'A' | members", "form == 'A' && members >= least | form", "income < 1 | income"})
    void a_missing_fact_is_named(String condition, String missing) {
        var compiled = compile(condition);

        assertThat(compiled.holds(Facts.of())).isEmpty();
        assertThat(compiled.missing(Facts.of())).first().isEqualTo(missing);
    }

    @Test
    void a_fact_that_does_not_matter_may_be_missing() {
        assertThat(compile("migrant || members >= least").holds(Facts.of().with("migrant", true))).contains(true);
        assertThat(compile("form == 'A' && members >= least").holds(Facts.of().with("form", "B"))).contains(false);
    }

    @Test
    void what_has_no_result_is_no_exception() {
        assertThat(compile("1 / 0 == 1 && migrant").holds(FACTS)).isEmpty();
        assertThat(compile("timestamp(form) < since").holds(FACTS)).isEmpty();
        assertThat(compile("int(form) == 1").holds(FACTS)).isEmpty();
    }

    @Test
    void a_figure_cannot_be_called_like_a_fact() {
        assertThatThrownBy(() -> language.compile("migrant", TOPIC, List.of(new NamedFigure("members", BigDecimal.ONE, FigureUnit.NUMBER))))
                .isInstanceOf(Refused.class).hasMessage("rules.condition.two-meanings");
    }

    @Test
    void every_card_that_comes_with_the_platform_may_be_kept() {
        var topics = new Topics();
        ShippedCards.cards().forEach((id, text) -> {
            var topic = topics.get(text.topic());
            if (text.condition() != null) {
                assertThatCode(() -> language.check(text.condition(), topic, text.figures())).as(id).doesNotThrowAnyException();
            }
            assertThat(text.level() == Level.BLOCK && (text.sample() || text.condition() == null)).as(id).isFalse();
        });
        assertThat(ShippedCards.cards()).hasSizeGreaterThan(90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chen Mei", "chen", "440101199001011234", "13800138000", "\u9648", ""})
    void words_and_numbers_of_persons_are_no_facts(String text) {
        assertThatThrownBy(() -> Facts.of().with("form", text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_without_end_is_no_fact() {
        assertThatThrownBy(() -> Facts.of().with("income", new BigDecimal("1E+999999999"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Facts.of().with("income", new BigDecimal("1E-999999999"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void facts_are_read_as_they_were_written() {
        assertThat(FactsJson.read(FactsJson.write(FACTS), TOPIC)).isEqualTo(FACTS);
    }

    private Condition compile(String condition) {
        return language.compile(condition, TOPIC, FIGURES);
    }

    private static Topic.Fact fact(String name, FactType type) {
        return new Topic.Fact(name, type, name, name);
    }
}
