package org.gongli.hardship.filing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.gongli.hardship.assessing.Assessing;
import org.gongli.hardship.assessing.Assessment;
import org.gongli.hardship.assessing.HardshipLevel;
import org.gongli.hardship.assessing.Means;
import org.gongli.hardship.assessing.RigidExpense;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Missing;
import org.gongli.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The self-test for programs: nobody signs in, nothing is kept. Amounts are yuan.
@RestController
@Tag(name = "Hardship self-test", description = "Reckoning whether a household could get aid. Nothing is kept.")
class SelfTestApi {

    private final Assessing assessing;
    private final OrganisationTree tree;

    SelfTestApi(Assessing assessing, OrganisationTree tree) {
        this.assessing = assessing;
        this.tree = tree;
    }

    @PostMapping("/api/v1/hardship/self-test")
    @Operation(summary = "Reckon the level of hardship",
            description = "From the size of the household, its yearly income and its rigid costs in yuan. Asks nobody who they are, and keeps nothing.")
    Result reckon(@RequestBody Answers answers) {
        return Result.of(assessing.look(answers.means(), tree.city().orElseThrow(Missing::new).id()));
    }

    /// @param income of the whole household in a year, in yuan
    /// @param costs  that cannot be avoided, of a year
    record Answers(int persons, @Nullable BigDecimal income, @Nullable Map<RigidExpense, @Nullable BigDecimal> costs, @Nullable Boolean casualty) {

        Means means() {
            var told = new EnumMap<RigidExpense, BigDecimal>(RigidExpense.class);
            Objects.requireNonNullElse(costs, Map.<RigidExpense, BigDecimal>of()).forEach((kind, amount) -> told.put(kind, Objects.requireNonNullElse(amount, BigDecimal.ZERO)));
            var rigid = told.values().stream().map(SelfTestApi::money).reduce(Money.ZERO, Money::plus);
            var sudden = told.entrySet().stream().filter(cost -> cost.getKey().sudden()).map(cost -> money(cost.getValue())).reduce(Money.ZERO, Money::plus);
            return new Means(persons, money(income == null ? BigDecimal.ZERO : income), rigid, sudden, Boolean.TRUE.equals(casualty));
        }
    }

    private static Money money(BigDecimal amount) {
        return Amounts.parse(amount.toPlainString()).orRefuse();
    }

    /// @param net     per head and month
    /// @param missing by how much the costs of a year are too small for relative hardship
    record Result(HardshipLevel level, BigDecimal net, BigDecimal deepBelow, BigDecimal relativeBelow, BigDecimal suddenAbove, BigDecimal missing) {

        static Result of(Assessment found) {
            return new Result(found.level(), found.net(), found.deep(), found.relative(), found.suddenAbove(), found.missing().yuan());
        }
    }
}
