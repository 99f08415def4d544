package org.gongli.rules.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Component;

/// The language of conditions: CEL without macros, so without any loop, over the facts of a topic and the figures of a card. An expression is compiled and
/// type-checked as a whole before it is kept, and ends after as many steps as it has signs.
@Component
public class ConditionLanguage {

    static final int LONGEST = 1_000;
    private static final int DEEPEST = 32;
    private static final int LONGEST_PROBLEM = 300;

    private static final CelOptions OPTIONS = CelOptions.current().maxExpressionCodePointSize(LONGEST).maxParseRecursionDepth(DEEPEST)
            .maxParseErrorRecoveryLimit(3).comprehensionMaxIterations(0).maxRegexProgramSize(1_000).build();

    private final Numbers numbers = new Numbers();
    private final CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).addFunctionBindings(numbers.bindings()).build();

    /// @param figures whose names the condition may say beside those of the facts
    /// @throws Refused with place and reason, when it is too long or too deep, is no expression, says a name that there is not, or is not yes or no
    public Condition compile(String condition, Topic topic, List<NamedFigure> figures) {
        if (condition.codePointCount(0, condition.length()) > LONGEST) {
            throw new Refused("rules.condition.long", LONGEST);
        }
        figures.stream().filter(figure -> topic.fact(figure.name()).isPresent()).findFirst().ifPresent(figure -> {
            throw new Refused("rules.condition.two-meanings", figure.name());
        });
        try {
            var tree = compiler(topic, figures).compile(condition).getAst();
            return new Condition(runtime.createProgram(tree), figures, factsIn(tree, topic));
        } catch (CelValidationException e) {
            var first = e.getErrors().getFirst();
            throw new Refused("rules.condition.wrong", first.getSourceLocation().getColumn() + 1, brief(first.getMessage()));
        } catch (CelEvaluationException e) {
            throw new Refused("rules.condition.wrong", 1, brief(e.getMessage()));
        }
    }

    private CelCompiler compiler(Topic topic, List<NamedFigure> figures) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS).setResultType(SimpleType.BOOL)
                .addFunctionDeclarations(numbers.declarations());
        topic.facts().forEach(fact -> builder.addVar(fact.name(), type(fact.type())));
        figures.forEach(figure -> builder.addVar(figure.name(), Numbers.TYPE));
        return builder.build();
    }

    private static CelType type(FactType type) {
        return switch (type) {
            case NUMBER -> Numbers.TYPE;
            case BOOLEAN -> SimpleType.BOOL;
            case CODE -> SimpleType.STRING;
            case DATE -> SimpleType.TIMESTAMP;
        };
    }

    /// A fact as the language holds it: a date is the midnight of it in UTC, as `timestamp("2026-01-01T00:00:00Z")`.
    static Object spoken(Object value) {
        return switch (value) {
            case LocalDate date -> date.atStartOfDay().toInstant(ZoneOffset.UTC);
            case BigDecimal number -> new Numbers.Exact(number);
            default -> value;
        };
    }

    private static List<String> factsIn(CelAbstractSyntaxTree tree, Topic topic) {
        return tree.getReferenceMap().entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).map(entry -> entry.getValue().name())
                .filter(name -> topic.fact(name).isPresent()).distinct().toList();
    }

    private static String brief(String problem) {
        return problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM) + "\u2026";
    }
}
