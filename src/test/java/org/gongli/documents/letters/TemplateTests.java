package org.gongli.documents.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongli.documents.letters.Block.Addressee;
import org.gongli.documents.letters.Block.Heading;
import org.gongli.documents.letters.Block.Item;
import org.gongli.documents.letters.Block.Letterhead;
import org.gongli.documents.letters.Block.Paragraph;
import org.gongli.documents.letters.Block.Qr;
import org.gongli.documents.letters.Block.Reference;
import org.gongli.documents.letters.Block.Rule;
import org.gongli.documents.letters.Block.Sealed;
import org.gongli.documents.letters.Block.Signature;
import org.gongli.documents.letters.Block.Table;
import org.gongli.documents.letters.Block.Title;
import org.gongli.shared.Money;
import org.junit.jupiter.api.Test;

class TemplateTests {

    private static final Words ENGLISH = new Words(Locale.ENGLISH, ZoneId.of("Asia/Shanghai"));

    @Test
    void a_line_is_a_block() {
        assertThat(fill("# Title {n}\n\n## Part\nText {n}.\n- item\n> right\n---\n!qr {n} | scan {n}", Map.of("n", "x")))
                .containsExactly(new Title("Title x"), new Heading("Part"), new Paragraph("Text x."), new Item("item"), new Signature("right"), new Rule(), new Qr("x", List.of("scan x")));
    }

    @Test
    void an_official_letter_has_a_head_a_number_an_addressee_and_a_place_for_the_seal() {
        assertThat(fill("!head {n}\n!number No. {n}\n!to To {n}:\n>> {n} | {day}", Map.of("n", "x", "day", LocalDate.of(2026, 11, 22))))
                .containsExactly(new Letterhead("x"), new Reference("No. x"), new Addressee("To x:"), new Sealed(List.of("x", "22 Nov 2026")));
        assertThatThrownBy(() -> fill("!stamp {n}", Map.of("n", "x"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("!stamp");
    }

    @Test
    void a_row_is_written_for_each_entry_of_a_list() {
        var rows = List.of(Map.of("day", LocalDate.of(2026, 11, 22), "sum", new Money(300_050)), Map.of("day", LocalDate.of(2026, 12, 1), "sum", new Money(5)));

        assertThat(fill("|= Day | Sum in {unit} *3\n| {paid.day} | {paid.sum} |", Map.of("paid", rows, "unit", "yuan")))
                .containsExactly(new Table(List.of(1, 3), List.of("Day", "Sum in yuan"), List.of(List.of("22 Nov 2026", "¥3,000.50"), List.of("1 Dec 2026", "¥0.05"))));
    }

    @Test
    void a_table_of_an_empty_list_has_its_titles() {
        assertThat(fill("|= Day | Sum\n| {paid.day} | {paid.sum}\nafter", Map.of("paid", List.of()))).containsExactly(new Table(List.of(1, 1), List.of("Day", "Sum"), List.of()), new Paragraph("after"));
    }

    @Test
    void a_line_with_a_condition_stands_where_it_holds() {
        var template = "[reason] Because {reason}.\nEnd";

        assertThat(fill(template, Map.of("reason", "so"))).containsExactly(new Paragraph("Because so."), new Paragraph("End"));
        for (var nothing : List.of(Map.of("reason", ""), Map.of("reason", false), Map.<String, Object>of())) {
            assertThat(fill(template, nothing)).containsExactly(new Paragraph("End"));
        }
    }

    @Test
    void what_fills_a_place_is_never_more_than_text() {
        for (var value : List.of("# title", "{other}", "| a | b |", "!qr x", "$1 \\0", "[x] y", "---")) {
            assertThat(fill("{v}", Map.of("v", value))).containsExactly(new Paragraph(value));
        }
        assertThat(fill("| {v} | b", Map.of("v", "x | y"))).containsExactly(new Table(List.of(1, 1), List.of(), List.of(List.of("x | y", "b"))));
    }

    @Test
    void a_value_that_is_missing_is_a_defect_of_the_caller() {
        assertThatThrownBy(() -> fill("{name}", Map.of())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("name");
        assertThatThrownBy(() -> fill("| {list.name}", Map.of())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("list");
        assertThatThrownBy(() -> fill("{o}", Map.of("o", new Object()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_of_a_template_leads_nowhere_else() {
        for (var name : List.of("none/none", "../messages/app", "documents/../x", "/etc/passwd")) {
            assertThatThrownBy(() -> Template.read(name, false)).as(name).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<Block> fill(String template, Map<String, ?> values) {
        return Template.of("test", template).fill(values, ENGLISH);
    }
}
