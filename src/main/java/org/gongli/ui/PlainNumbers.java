package org.gongli.ui;

import java.math.BigDecimal;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Decimal numbers that programs send and get, as a person could write them: `1e999999999` is eleven signs, and would fill the memory once it is written out.
@JacksonComponent
class PlainNumbers extends ValueDeserializer<BigDecimal> {

    private static final int MOST_DIGITS = 30;

    /// 1200, and never 1.2E+3.
    @Bean
    static JsonMapperBuilderCustomizer writtenPlainly() {
        return mapper -> mapper.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

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
