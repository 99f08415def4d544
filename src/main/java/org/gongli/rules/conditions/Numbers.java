package org.gongli.rules.conditions;

import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.INT;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.runtime.CelFunctionBinding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.gongli.rules.Facts;

/// Exact numbers for conditions: CEL has whole numbers and doubles, and money is neither. Facts and figures are of this type; it is added, subtracted, multiplied
/// and compared with itself and with numbers written in the condition. There is no division: what would divide multiplies the other side.
final class Numbers {

    static final OpaqueType TYPE = OpaqueType.create("number");

    private final List<CelFunctionDecl> declarations = new ArrayList<>();
    private final List<CelFunctionBinding> bindings = new ArrayList<>();

    Numbers() {
        operator("_+_", "add", TYPE, BigDecimal::add);
        operator("_-_", "subtract", TYPE, BigDecimal::subtract);
        operator("_*_", "multiply", TYPE, BigDecimal::multiply);
        operator("_<_", "less", BOOL, (one, other) -> one.compareTo(other) < 0);
        operator("_<=_", "at_most", BOOL, (one, other) -> one.compareTo(other) <= 0);
        operator("_>_", "greater", BOOL, (one, other) -> one.compareTo(other) > 0);
        operator("_>=_", "at_least", BOOL, (one, other) -> one.compareTo(other) >= 0);
    }

    List<CelFunctionDecl> declarations() {
        return declarations;
    }

    List<CelFunctionBinding> bindings() {
        return bindings;
    }

    private void operator(String function, String name, CelType result, BiFunction<BigDecimal, BigDecimal, Object> meaning) {
        var overloads = new ArrayList<CelOverloadDecl>();
        overloads.add(overload(name, "number_number", result, TYPE, TYPE, Exact.class, Exact.class, meaning));
        overloads.add(overload(name, "number_int", result, TYPE, INT, Exact.class, Long.class, meaning));
        overloads.add(overload(name, "int_number", result, INT, TYPE, Long.class, Exact.class, meaning));
        overloads.add(overload(name, "number_double", result, TYPE, DOUBLE, Exact.class, Double.class, meaning));
        overloads.add(overload(name, "double_number", result, DOUBLE, TYPE, Double.class, Exact.class, meaning));
        declarations.add(CelFunctionDecl.newFunctionDeclaration(function, overloads));
    }

    private <A, B> CelOverloadDecl overload(String name, String kinds, CelType result, CelType left, CelType right, Class<A> leftClass, Class<B> rightClass,
            BiFunction<BigDecimal, BigDecimal, Object> meaning) {
        var id = name + "_" + kinds;
        bindings.add(CelFunctionBinding.from(id, leftClass, rightClass, (one, other) -> plain(meaning.apply(exact(one), exact(other)))));
        return newGlobalOverload(id, result, left, right);
    }

    private static Object plain(Object result) {
        return result instanceof BigDecimal number ? new Exact(number) : result;
    }

    private static BigDecimal exact(Object number) {
        return switch (number) {
            case Exact exact -> exact.value();
            case Long whole -> BigDecimal.valueOf(whole);
            case Double written -> BigDecimal.valueOf(written);
            default -> throw new IllegalArgumentException("not a number: " + number.getClass());
        };
    }

    /// A number as conditions hold it. Of its own type, because the language compares Java's numbers in its own way; equal numbers have one form.
    record Exact(BigDecimal value) {

        Exact {
            value = value.stripTrailingZeros();
        }
    }
}
