package org.gongli.ui;

import java.math.BigDecimal;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Decimal numbers that programs send, as a person could write them: `1e999999999` is eleven signs, and would fill the memory once it is written out.
@JacksonComponent
class PlainNumbers extends ValueDeserializer<BigDecimal> {

    private static final int MOST_DIGITS = 30;

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        var number = parser.getDecimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw context.weirdNumberException(number, BigDecimal.class, "more than " + MOST_DIGITS + " digits");
        }
        return number;
    }
}
