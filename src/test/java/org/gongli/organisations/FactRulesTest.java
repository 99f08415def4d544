package org.gongli.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongli.shared.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''            | missing",
            "'  \u200b '   | missing",
            "A             | short",
            "12            | short",
            "--            | short",
    })
    void a_name_has_letters(String typed, String reason) {
        assertThat(FactRules.name(typed)).isEqualTo(Parsed.bad("organisations.name." + reason));
    }

    @Test
    void rare_characters_count_as_one_each() {
        var longest = "\ud840\udc0b".repeat(100);
        assertThat(FactRules.name(longest)).isEqualTo(Parsed.ok(longest));
        assertThat(FactRules.name(longest + "A")).isEqualTo(Parsed.bad("organisations.name.long"));
        assertThat(FactRules.name(" Houjie \u3000 Shoes\n")).isEqualTo(Parsed.ok("Houjie Shoes"));
    }

    @Test
    void an_english_name_may_stay_empty_and_holds_no_chinese() {
        assertThat(FactRules.nameEn(" ")).isEqualTo(Parsed.ok(Optional.empty()));
        assertThat(FactRules.nameEn("Houjie Shoes")).isEqualTo(Parsed.ok(Optional.of("Houjie Shoes")));
        assertThat(FactRules.nameEn("\u539a\u8857")).isEqualTo(Parsed.bad("organisations.name-en.han"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ENTERPRISE | ''      | organisations.headcount.missing",
            "ENTERPRISE | 0       | organisations.headcount.range",
            "ENTERPRISE | 2000001 | organisations.headcount.range",
            "ENTERPRISE | -5      | organisations.headcount.number",
            "ENTERPRISE | 12.5    | organisations.headcount.number",
            "ENTERPRISE | 99999999999 | organisations.headcount.number",
            "TOWN       | 40      | organisations.headcount.division",
    })
    void a_wrong_headcount_is_named(OrgKind kind, String typed, String reason) {
        assertThat(FactRules.headcount(kind, typed)).isEqualTo(Parsed.bad(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "1,234", " 1 234 ", "\uff11\uff12\uff13\uff14"})
    void a_headcount_may_be_written_in_every_usual_way(String typed) {
        assertThat(FactRules.headcount(OrgKind.ENTERPRISE, typed)).isEqualTo(Parsed.ok(Optional.of(1234)));
    }

    @ParameterizedTest
    @CsvSource({"JOINT", "INDUSTRY", "GROUP", "PARTNER", "TOWN"})
    void only_an_enterprise_must_tell_its_headcount(OrgKind kind) {
        assertThat(FactRules.headcount(kind, "")).isEqualTo(Parsed.ok(Optional.empty()));
    }

    @Test
    void a_group_is_no_legal_person() {
        assertThat(FactRules.uscc(OrgKind.GROUP, "91350100M000100Y43")).isEqualTo(Parsed.bad("organisations.uscc.none"));
        assertThat(FactRules.uscc(OrgKind.GROUP, "")).isEqualTo(Parsed.ok(Optional.empty()));
        assertThat(FactRules.uscc(OrgKind.ENTERPRISE, "91350100m000100y43")).isEqualTo(Parsed.ok(Optional.of(new Uscc("91350100M000100Y43"))));
        assertThat(FactRules.uscc(OrgKind.ENTERPRISE, "91350100M000100Y44")).isEqualTo(Parsed.bad("uscc.check-digit"));
    }
}
