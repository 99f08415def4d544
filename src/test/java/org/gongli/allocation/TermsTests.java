package org.gongli.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTests {

    private static final Instant NINE = Instant.parse("2027-01-20T01:00:00Z");
    private static final OrgId HOUJIE = new OrgId(5);
    private static final OrgId HUMEN = new OrgId(6);
    private static final OrgId CHANGAN = new OrgId(7);

    private static Terms terms(long closes, long redeem, int stock, int houjie, int humen) {
        return new Terms(new OrgId(1), NINE, NINE.plusSeconds(closes), NINE.plusSeconds(redeem), stock, Map.of(HOUJIE, houjie, HUMEN, humen), Audience.EVERYONE);
    }

    @ParameterizedTest
    @CsvSource({
            "0,  60,  10,      1,  1, window",
            "-1, 60,  10,      1,  1, window",
            "60, 59,  10,      1,  1, redeem-by",
            "60, 60,  0,       0,  0, stock",
            "60, 60,  5000001, 0,  0, stock",
            "60, 60,  10,      5,  6, quotas",
            "60, 60,  10,      -1, 6, quotas",
    })
    void terms_that_contradict_themselves_are_refused(long closes, long redeem, int stock, int houjie, int humen, String rule) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> terms(closes, redeem, stock, houjie, humen))
                .matches(refused -> refused.key().equals("allocation.terms." + rule));
    }

    @ParameterizedTest
    @CsvSource({"10, 5, 5, 0", "10, 5, 3, 2", "10, 0, 0, 10"})
    void what_no_town_has_for_itself_is_for_the_others(int stock, int houjie, int humen, int others) {
        var terms = terms(60, 60, stock, houjie, humen);

        assertThat(terms.stockFor(HOUJIE)).isEqualTo(houjie);
        assertThat(terms.stockFor(HUMEN)).isEqualTo(humen);
        assertThat(terms.stockFor(CHANGAN)).isEqualTo(others);
    }
}
