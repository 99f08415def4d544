package org.gongli.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTests {

    @Test
    void one_parameter_is_set_and_the_others_stay() {
        assertThat(Address.of("/members?q=%E9%99%88&after=9").with("after", 12)).hasToString("/members?q=%E9%99%88&after=12");
        assertThat(Address.of("/members").with("after", "a&b=c")).hasToString("/members?after=a%26b%3Dc");
    }

    @Test
    void a_parameter_without_a_value_is_dropped() {
        assertThat(Address.of("/members?after=9").with("after", null)).hasToString("/members");
        assertThat(Address.of("/members?after=9&afterwards=1").with("after", null)).hasToString("/members?afterwards=1");
    }

    @Test
    void a_query_that_is_not_well_formed_is_passed_on() {
        assertThat(Address.of("/members?q=%&&=&lang=en").with("lang", "zh")).hasToString("/members?q=%&=&lang=zh");
    }

    @Test
    void above_is_what_it_is_a_part_of() {
        assertThat(Address.of("/members/7/leave?x=1").above()).hasToString("/members/7");
        assertThat(Address.of("/members").above()).hasToString("/");
        assertThat(Address.of("/").above()).hasToString("/");
    }

    @Test
    void a_parameter_is_found_by_its_whole_name() {
        assertThat(Address.of("/members?after=9").has("after")).isTrue();
        assertThat(Address.of("/members?after").has("after")).isTrue();
        assertThat(Address.of("/members?afterwards=9").has("after")).isFalse();
    }
}
