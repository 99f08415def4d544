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
import java.util.stream.Collectors;
import org.gongli.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The language of conditions: CEL without macros, so without any loop, over the facts of a topic and the figures of a card. An expression is compiled and
/// type-checked as a whole before it is kept, and ends after as many steps as it has signs.
@Component
public class ConditionLanguage {

    static final int LONGEST = 1_000;
    static final int DEEPEST = 32;

    private static final Logger log = LoggerFactory.getLogger(ConditionLanguage.class);

    private static final CelOptions OPTIONS = CelOptions.current().maxExpressionCodePointSize(LONGEST).maxParseRecursionDepth(DEEPEST)
            .maxParseErrorRecoveryLimit(3).comprehensionMaxIterations(0).maxRegexProgramSize(1_000).build();

    private final Numbers numbers = new Numbers();
    private final CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).addFunctionBindings(numbers.bindings()).build();

    /// Whether a condition may be kept: it compiles, and answers yes or no whatever the facts are, as far as samples of them show.
    ///
    /// @throws Refused as [#compile] does, and when it has no answer to a sample, which is named
    public void check(String condition, Topic topic, List<NamedFigure> figures) {
        var tree = tree(condition, topic, figures);
        var compiled = compiled(condition, tree, topic, figures);
        var facts = compiled.facts().stream().flatMap(name -> topic.fact(name).stream()).toList();
        var silent = Samples.of(tree, facts, figures).collect(Collectors.partitioningBy(sample -> compiled.holds(sample).isEmpty()));
        if (silent.get(false).isEmpty()) {
            throw new Refused("rules.condition.never");
        }
        silent.get(true).stream().findFirst().ifPresent(sample -> {
            throw new Refused("rules.condition.sometimes", sample.values().entrySet().stream().map(ConditionLanguage::shown).collect(Collectors.joining(", ")));
        });
    }

    private static String shown(Map.Entry<String, Object> fact) {
        return fact.getKey() + " = " + (fact.getValue() instanceof BigDecimal number ? number.toPlainString() : fact.getValue());
    }

    /// @param figures whose names the condition may say beside those of the facts
    /// @throws Refused with place and reason, when it is too long or too deep, is no expression, says a name that there is not, or is not yes or no
    public Condition compile(String condition, Topic topic, List<NamedFigure> figures) {
        return compiled(condition, tree(condition, topic, figures), topic, figures);
    }

    private CelAbstractSyntaxTree tree(String condition, Topic topic, List<NamedFigure> figures) {
        if (condition.codePointCount(0, condition.length()) > LONGEST) {
            throw new Refused("rules.condition.long", LONGEST);
        }
        figures.stream().filter(figure -> topic.fact(figure.name()).isPresent()).findFirst().ifPresent(figure -> {
            throw new Refused("rules.condition.two-meanings", figure.name());
        });
        try {
            return compiler(topic, figures).compile(condition).getAst();
        } catch (CelValidationException e) {
            log.debug("a condition on {} was not taken: {}", topic.name(), e.getErrors().getFirst().getMessage());
            throw Complaint.about(condition, e.getErrors().getFirst());
        }
    }

    private Condition compiled(String condition, CelAbstractSyntaxTree tree, Topic topic, List<NamedFigure> figures) {
        try {
            return new Condition(runtime.createProgram(tree), figures, factsIn(tree, topic));
        } catch (CelEvaluationException e) {
            log.debug("a condition on {} cannot be run", topic.name(), e);
            throw new Refused("rules.condition.wrong", 1, 1, condition);
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
}
