package org.gongli.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.Money;
import org.gongli.shared.TypedId;
import tools.jackson.databind.json.JsonMapper;

/// An event as JSON: its record without what has a column of its own. Ids are bare numbers, money is in fen.
final class Facts {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(DomainEvent.class, WithoutColumns.class).addMixIn(TypedId.class, Bare.class).addMixIn(Money.class, InFen.class).build();

    private Facts() {
    }

    static String of(DomainEvent event) {
        return MAPPER.writeValueAsString(event);
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
