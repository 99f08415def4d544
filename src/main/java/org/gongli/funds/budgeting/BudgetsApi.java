package org.gongli.funds.budgeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.FundPurpose;
import org.gongli.funds.FundSource;
import org.gongli.funds.view.BudgetRow;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Budgets for programs, to read. Amounts are yuan.
@RestController
@Tag(name = "Budgets", description = "Budget lines, with what is reserved, paid and free. Amounts are yuan.")
@RequestMapping("/api/v1/budgets")
class BudgetsApi {

    private final LookingUpBudgets lookup;

    BudgetsApi(LookingUpBudgets lookup) {
        this.lookup = lookup;
    }

    /// A page at a time, the newest first; `next` is the `after` of the next page.
    @GetMapping
    @Operation(summary = "List budget lines")
    Lines list(Viewer viewer, @ParameterObject BudgetFilter filter) {
        var page = lookup.list(viewer, filter).page();
        return new Lines(page.rows().stream().map(Line::of).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a budget line")
    Line line(Viewer viewer, @PathVariable BudgetLineId id) {
        return Line.of(lookup.line(viewer, id));
    }

    record Lines(List<Line> lines, @Nullable String next) {
    }

    record Line(long id, long organisation, String organisationName, int year, FundPurpose purpose, FundSource source, String name, BigDecimal planned, BigDecimal reserved,
                BigDecimal paid, BigDecimal free) {

        static Line of(BudgetRow row) {
            return new Line(row.id().value(), row.org().value(), row.orgName(), row.year(), row.purpose(), row.source(), row.name(), row.planned().yuan(),
                    row.reserved().yuan(), row.paid().yuan(), row.free().yuan());
        }
    }
}
