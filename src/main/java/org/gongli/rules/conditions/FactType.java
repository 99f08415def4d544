package org.gongli.rules.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongli.rules.Facts;

/// Of which kind a fact is.
public enum FactType {
    NUMBER(BigDecimal.class), BOOLEAN(Boolean.class), CODE(String.class), DATE(LocalDate.class);

    private final Class<?> type;

    FactType(Class<?> type) {
        this.type = type;
    }

    boolean fits(Object value) {
        return type.isInstance(value);
    }

    /// A fact of this kind out of JSON.
    Object read(Object json) {
        return switch (this) {
            case NUMBER -> Facts.number(new BigDecimal(json.toString()));
            case BOOLEAN -> json;
            case CODE -> json.toString();
            case DATE -> LocalDate.parse(json.toString());
        };
    }
}
