package org.gongli.rules.browsing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongli.rules.Level;
import org.gongli.rules.cards.CardFilter;
import org.gongli.rules.cards.CardSql;
import org.gongli.rules.cards.CardVersion;
import org.gongli.rules.cards.Confidence;
import org.gongli.rules.cards.VersionState;
import org.gongli.rules.conditions.FigureUnit;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The cards for programs, to be read.
@RestController
@Tag(name = "Rules", description = "Official rules as cards that quote their paper.")
@RequestMapping("/api/v1/rules")
class RulesApi {

    private final CardSql sql;
    private final Clock clock;

    RulesApi(CardSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List rule cards", description = "Of each the version in force today, or the one that comes next.")
    Paged<Card> list(@ParameterObject CardFilter filter) {
        return Paged.of(sql.list(filter, LocalDate.now(clock), Paged.SIZE + 1), CardVersion::card).map(Card::of);
    }

    @GetMapping("/{card}")
    @Operation(summary = "Show the versions of a rule card", description = "Those that were, are or will be in force, the last first.")
    List<Card> versions(@PathVariable String card) {
        var versions = sql.history(card).stream().filter(version -> version.state() == VersionState.APPROVED).map(Card::of).toList();
        if (versions.isEmpty()) {
            throw new Missing();
        }
        return versions;
    }

    /// One version of a card.
    ///
    /// @param region the beginning of the division codes where it holds; empty for everywhere
    /// @param sample not confirmed by its paper: it never blocks
    record Card(String id, int version, VersionState state, String topic, String statement, String statementEn, List<Value> figures, @Nullable String condition,
                String region, String document, String documentEn, String clause, Level level, Confidence confidence, boolean sample,
                @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

        static Card of(CardVersion version) {
            var text = version.text();
            return new Card(version.card(), version.version(), version.state(), text.topic(), text.statement(), text.statementEn(),
                    text.figures().stream().map(figure -> new Value(figure.name(), figure.value(), figure.unit())).toList(), text.condition(), text.region(),
                    text.document(), text.documentEn(), text.clause(), text.level(), text.confidence(), text.sample(), version.validFrom(), version.validTo());
        }
    }

    /// A figure.
    record Value(String name, BigDecimal value, FigureUnit unit) {
    }
}
