package org.gongli.rules.conditions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gongli.rules.Facts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Facts as they are kept: numbers, yes or no, codes, and dates as 2026-11-22. What is a date, the topic knows.
public final class FactsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private FactsJson() {
    }

    public static String write(Facts facts) {
        var plain = new LinkedHashMap<String, Object>();
        facts.values().forEach((name, value) -> plain.put(name, value instanceof LocalDate date ? date.toString() : value));
        return MAPPER.writeValueAsString(plain);
    }

    /// Facts that the topic no longer names are left out: no condition can speak of them.
    public static Facts read(String json, Topic topic) {
        var values = MAPPER.readValue(json, new TypeReference<Map<String, Object>>() { });
        var known = new TreeMap<String, Object>();
        values.forEach((name, value) -> topic.fact(name).ifPresent(fact -> known.put(name, fact.type().read(value))));
        return Facts.kept(known);
    }
}
