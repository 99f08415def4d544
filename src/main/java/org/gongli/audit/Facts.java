package org.gongli.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.Money;
import org.gongli.shared.TypedId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// An event as JSON and back: its record without what has a column of its own. Ids are bare numbers, money is in fen.
final class Facts {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(DomainEvent.class, WithoutColumns.class).addMixIn(TypedId.class, Bare.class).addMixIn(Money.class, InFen.class).build();

    private Facts() {
    }

    static String of(DomainEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    static Map<String, Object> read(String json) {
        return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() { });
    }

    static <T> T read(String json, Class<T> event) {
        return MAPPER.readValue(json, event);
    }

    /// A nested fact as text.
    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    @JsonIgnoreProperties({"actor", "subject", "organisation", "members"})
    private interface WithoutColumns {
    }

    private interface Bare {
        @JsonValue
        long value();
    }

    private interface InFen {
        @JsonValue
        long fen();
    }
}
