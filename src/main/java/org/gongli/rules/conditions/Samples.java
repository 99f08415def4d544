package org.gongli.rules.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongli.rules.Facts;

/// Facts on which a condition is tried before it is kept: every fact that it speaks of, at the values at which its answer may change, in their combinations.
final class Samples {

    private static final int MOST = 500;
    private static final List<Object> DATES = List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2026, 1, 1), LocalDate.of(2100, 1, 1));

    private final List<Topic.Fact> facts;
    private final List<List<Object>> values;

    private Samples(List<Topic.Fact> facts, List<List<Object>> values) {
        this.facts = facts;
        this.values = values;
    }

    /// @param facts that the condition speaks of
    static Stream<Facts> of(CelAbstractSyntaxTree tree, List<Topic.Fact> facts, List<NamedFigure> figures) {
        var constants = CelNavigableAst.fromAst(tree).getRoot().allNodes().map(CelNavigableExpr::expr)
                .filter(part -> part.getKind() == CelExpr.ExprKind.Kind.CONSTANT).map(CelExpr::constant).toList();
        return new Samples(facts, facts.stream().map(fact -> values(fact.type(), constants, figures)).toList()).all();
    }

    private static List<Object> values(FactType type, List<CelConstant> constants, List<NamedFigure> figures) {
        return switch (type) {
            case NUMBER -> numbers(constants, figures);
            case BOOLEAN -> List.of(true, false);
            case CODE -> codes(constants);
            case DATE -> DATES;
        };
    }

    private static List<Object> numbers(List<CelConstant> constants, List<NamedFigure> figures) {
        var numbers = new LinkedHashSet<Object>(List.of(BigDecimal.ZERO, BigDecimal.ONE));
        figures.forEach(figure -> numbers.add(figure.value()));
        constants.forEach(constant -> {
            switch (constant.getKind()) {
                case INT64_VALUE -> numbers.add(BigDecimal.valueOf(constant.int64Value()));
                case DOUBLE_VALUE -> {
                    if (Double.isFinite(constant.doubleValue())) {
                        numbers.add(BigDecimal.valueOf(constant.doubleValue()));
                    }
                }
                default -> { }
            }
        });
        return List.copyOf(numbers);
    }

    private static List<Object> codes(List<CelConstant> constants) {
        var codes = new ArrayList<Object>(List.of("OTHER"));
        constants.stream().filter(constant -> constant.getKind() == CelConstant.Kind.STRING_VALUE).map(CelConstant::stringValue).distinct().forEach(codes::add);
        return codes;
    }

    /// All combinations, or as many of them, evenly spread, as can be tried while somebody waits.
    private Stream<Facts> all() {
        var combinations = values.stream().mapToLong(List::size).reduce(1, (one, other) -> Math.min(Integer.MAX_VALUE, one * other));
        var step = Math.max(1, combinations / MOST) | 1;
        return LongStream.iterate(0, number -> number < combinations, number -> number + step).mapToObj(this::combination);
    }

    private Facts combination(long number) {
        var chosen = new TreeMap<String, Object>();
        var rest = number;
        for (var fact = 0; fact < facts.size(); fact++) {
            var choices = values.get(fact);
            chosen.put(facts.get(fact).name(), choices.get((int) (rest % choices.size())));
            rest /= choices.size();
        }
        return Facts.kept(chosen);
    }
}
