package org.gongli.organisations;

import java.util.Arrays;
import java.util.Optional;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// Reads what an officer typed about an organisation of some kind: the value, or the sentence that says what is wrong.
final class FactRules {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_ADDRESS = 200;
    private static final int SHORTEST_NAME = 2;
    private static final int MOST_PEOPLE = 2_000_000;

    private FactRules() {
    }

    static Parsed<String> name(@Nullable String typed) {
        var name = PlainText.line(typed);
        var length = length(name);
        if (length == 0) {
            return Parsed.bad("organisations.name.missing");
        }
        if (length > LONGEST_NAME) {
            return Parsed.bad("organisations.name.long");
        }
        return length < SHORTEST_NAME || name.codePoints().noneMatch(Character::isLetter) ? Parsed.bad("organisations.name.short") : Parsed.ok(name);
    }

    static Parsed<Optional<String>> nameEn(@Nullable String typed) {
        var name = PlainText.line(typed);
        if (length(name) > LONGEST_NAME) {
            return Parsed.bad("organisations.name.long");
        }
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? Parsed.bad("organisations.name-en.han") : Parsed.ok(given(name));
    }

    static Parsed<Optional<Uscc>> uscc(OrgKind kind, @Nullable String typed) {
        if (PlainText.code(typed).isEmpty()) {
            return Parsed.ok(Optional.empty());
        }
        return kind.legalPerson() ? Uscc.parse(typed).map(Optional::of) : Parsed.bad("organisations.uscc.none");
    }

    static Parsed<Optional<Industry>> industry(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Parsed.ok(Optional.empty());
        }
        return Arrays.stream(Industry.values()).filter(industry -> industry.name().equals(typed)).findFirst()
                .map(industry -> Parsed.ok(Optional.of(industry))).orElse(Parsed.bad("organisations.industry.unknown"));
    }

    /// People work at an employer; a federation and a division have officers, who are counted elsewhere.
    static Parsed<Optional<Integer>> headcount(OrgKind kind, @Nullable String typed) {
        var number = PlainText.code(typed).replace(",", "");
        if (number.isEmpty()) {
            return kind == OrgKind.ENTERPRISE ? Parsed.bad("organisations.headcount.missing") : Parsed.ok(Optional.empty());
        }
        if (!number.matches("[0-9]{1,9}")) {
            return Parsed.bad("organisations.headcount.number");
        }
        var people = Integer.parseInt(number);
        if (kind.division()) {
            return Parsed.bad("organisations.headcount.division");
        }
        return people >= 1 && people <= MOST_PEOPLE ? Parsed.ok(Optional.of(people)) : Parsed.bad("organisations.headcount.range");
    }

    static Parsed<Optional<String>> address(@Nullable String typed) {
        var address = PlainText.line(typed);
        return length(address) > LONGEST_ADDRESS ? Parsed.bad("organisations.address.long") : Parsed.ok(given(address));
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
