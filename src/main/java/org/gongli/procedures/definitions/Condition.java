package org.gongli.procedures.definitions;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongli.procedures.Action;
import org.gongli.shared.Refused;

/// When a way is taken: comparisons of variables with numbers, texts, true and false, joined by `&&` or `||`, and nothing else. No method, no
/// property, no bean can be named in it.
record Condition(String text, Set<String> names) {

    private static final String NAME = "([A-Za-z][A-Za-z0-9]{0,39})";
    private static final String LITERAL = "(?:'[\\p{IsAlphabetic}\\p{IsDigit} _-]{0,60}'|-?[0-9]{1,15}(?:\\.[0-9]{1,4})?|true|false)";
    private static final Pattern COMPARISON = Pattern.compile("\\s*" + NAME + "\\s*(?:==|!=|<=|>=|<|>)\\s*" + LITERAL + "\\s*");
    private static final Pattern WRAPPED = Pattern.compile("\\s*\\$\\{([^{}$#]*)}\\s*");
    private static final Pattern OF_ACTION = Pattern.compile("\\s*action\\s*(==|!=)\\s*'([A-Z]+)'\\s*");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "empty", "null", "true", "false", "div", "mod", "instanceof");

    static final String ACTION = "action";

    /// @param flow named in the refusal
    static Condition read(String flow, String text) {
        var inside = WRAPPED.matcher(text);
        if (!inside.matches()) {
            throw new Refused("procedures.definition.condition", flow, text.strip());
        }
        var names = Arrays.stream(inside.group(1).split("&&|\\|\\|", -1)).map(part -> name(flow, text, part)).collect(Collectors.toUnmodifiableSet());
        return new Condition(text.strip(), names);
    }

    private static String name(String flow, String text, String comparison) {
        var match = COMPARISON.matcher(comparison);
        if (!match.matches() || WORDS.contains(match.group(1))) {
            throw new Refused("procedures.definition.condition", flow, text.strip());
        }
        return match.group(1);
    }

    /// Whether it could hold after this action, whatever the other variables are.
    boolean possibleAfter(Action action) {
        var inside = text.substring(2, text.length() - 1);
        return Arrays.stream(inside.split("\\|\\|")).anyMatch(either -> Arrays.stream(either.split("&&")).allMatch(part -> possible(part, action)));
    }

    /// Whether it holds after this action for certain.
    boolean certainAfter(Action action) {
        return names.equals(Set.of(ACTION)) && possibleAfter(action);
    }

    private static boolean possible(String comparison, Action action) {
        var match = OF_ACTION.matcher(comparison);
        return !match.matches() || match.group(1).equals("==") == match.group(2).equals(action.name());
    }
}
