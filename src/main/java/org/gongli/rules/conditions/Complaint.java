package org.gongli.rules.conditions;

import dev.cel.common.CelIssue;
import java.util.regex.Pattern;
import org.gongli.shared.Refused;

/// What is wrong with a condition, in our own words: the language's words are for those who know its grammar.
final class Complaint {

    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern KINDS = Pattern.compile("found no matching overload for '_?([^'_]+)_?[^']*'.*", Pattern.DOTALL);
    private static final int LONGEST_QUOTE = 20;

    private final String condition;
    private final CelIssue issue;

    private Complaint(String condition, CelIssue issue) {
        this.condition = condition;
        this.issue = issue;
    }

    /// @return with line and column, both counted from one
    static Refused about(String condition, CelIssue issue) {
        return new Complaint(condition, issue).refusal();
    }

    private Refused refusal() {
        var said = issue.getMessage();
        var unknown = UNKNOWN.matcher(said);
        if (unknown.matches()) {
            return at("rules.condition.unknown", unknown.group(1));
        }
        var kinds = KINDS.matcher(said);
        if (kinds.matches()) {
            return kinds.group(1).equals("/") ? at("rules.condition.no-division", "/") : at("rules.condition.kinds", kinds.group(1));
        }
        if (said.startsWith("expected type 'bool'")) {
            return at("rules.condition.not-yes-no", "");
        }
        if (said.contains("field selection")) {
            return at("rules.condition.no-parts", "");
        }
        return said.contains("recursion limit") ? new Refused("rules.condition.deep", ConditionLanguage.DEEPEST) : grammar(said);
    }

    private Refused grammar(String said) {
        if (said.startsWith("For input string")) {
            return at("rules.condition.number", rest());
        }
        return said.contains("'<EOF>'") && rest().isEmpty() ? at("rules.condition.unfinished", "") : at("rules.condition.wrong", rest());
    }

    private Refused at(String key, String what) {
        return new Refused(key, line(), issue.getSourceLocation().getColumn() + 1, what);
    }

    private int line() {
        return Math.max(1, issue.getSourceLocation().getLine());
    }

    /// The place itself, as far as it is readable at a glance.
    private String rest() {
        var lines = condition.lines().toList();
        var line = line() > lines.size() ? "" : lines.get(line() - 1);
        var begin = Math.clamp(issue.getSourceLocation().getColumn(), 0, line.codePointCount(0, line.length()));
        return line.codePoints().skip(begin).limit(LONGEST_QUOTE).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    }
}
