package org.gongli.founding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongli.founding.view.Problem;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;

/// Reads the fields of a form, and remembers what is wrong with each.
public final class Typed {

    private final Map<String, String> typed;
    private final Map<String, Problem> wrong = new LinkedHashMap<>();

    public Typed(Map<String, String> typed) {
        this.typed = typed;
    }

    public Map<String, Problem> wrong() {
        return wrong;
    }

    public String text(String field, int shortest, int longest) {
        var text = line(field);
        var length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            wrong.put(field, Problem.of("founding.form.text", shortest, longest));
        }
        return text;
    }

    public String line(String field) {
        return PlainText.line(typed.get(field));
    }

    public int number(String field, int least, int most) {
        var text = PlainText.code(typed.get(field)).replace(",", "");
        if (text.matches("[0-9]{1,7}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong.put(field, Problem.of("founding.form.number", least, most));
        return least;
    }

    public LocalDate day(String field, LocalDate otherwise) {
        try {
            return LocalDate.parse(line(field));
        } catch (DateTimeParseException e) {
            wrong.put(field, Problem.of("founding.form.day"));
            return otherwise;
        }
    }

    public <E extends Enum<E>> E constant(String field, E otherwise) {
        return optional(field, otherwise.getDeclaringClass()).orElseGet(() -> {
            wrong.put(field, Problem.of("founding.form.choose"));
            return otherwise;
        });
    }

    public <E extends Enum<E>> Optional<E> optional(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(typed.get(field))).findFirst();
    }

    public <T> Optional<T> parsed(String field, Parsed<T> parsed) {
        parsed.reason().ifPresent(key -> wrong.put(field, Problem.of(key)));
        return parsed.toOptional();
    }

    public boolean checked(String field) {
        return typed.containsKey(field);
    }

    public void wrong(String field, String key) {
        wrong.putIfAbsent(field, Problem.of(key));
    }
}
