package org.gongli.rules.conditions;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.rules.Facts;
import org.jspecify.annotations.Nullable;

/// A condition ready to be asked, with the figures of its card. Any number of threads may ask it.
public final class Condition {

    /// One that has no result, whatever the facts.
    public static final Condition UNDECIDABLE = new Condition(null, List.of(), List.of());

    private final CelRuntime.@Nullable Program program;
    private final Map<String, Object> figures;
    private final List<String> facts;

    /// @param facts the facts that it speaks of
    Condition(CelRuntime.@Nullable Program program, List<NamedFigure> figures, List<String> facts) {
        this.program = program;
        this.figures = figures.stream().collect(Collectors.toMap(NamedFigure::name, figure -> ConditionLanguage.spoken(figure.value())));
        this.facts = List.copyOf(facts);
    }

    /// @return whether it holds; empty when that cannot be said for these facts
    public Optional<Boolean> holds(Facts given) {
        if (program == null) {
            return Optional.empty();
        }
        var known = new HashMap<>(figures);
        given.values().forEach((name, value) -> known.put(name, ConditionLanguage.spoken(value)));
        try {
            return program.eval(known) instanceof Boolean holds ? Optional.of(holds) : Optional.empty();
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }

    /// The facts that it speaks of, in the order in which it names them.
    List<String> facts() {
        return facts;
    }

    /// The facts that it speaks of and that are not given, in the order in which it names them.
    public List<String> missing(Facts given) {
        return facts.stream().filter(fact -> !given.values().containsKey(fact)).toList();
    }
}
