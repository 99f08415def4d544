package org.gongli.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTests {

    private final Places places = new Places(Map.of(5L, 1, 6L, 0, Places.OTHERS, 1));

    @Test
    void a_town_with_a_share_takes_from_it_alone() {
        assertThat(places.take(5)).isTrue();
        assertThat(places.take(5)).isFalse();
        assertThat(places.take(6)).isFalse();
        assertThat(places.taken()).containsExactly(Map.entry(5L, 1));
        assertThat(places.emptyShares()).containsExactlyInAnyOrder(5L, 6L);
    }

    @Test
    void towns_without_a_share_compete_for_the_rest() {
        assertThat(places.take(7)).isTrue();
        assertThat(places.take(8)).isFalse();
        assertThat(places.take(5)).isTrue();
        assertThat(places.emptyShares()).isEqualTo(places.shares());
    }
}
