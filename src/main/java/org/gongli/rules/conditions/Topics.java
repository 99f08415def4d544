package org.gongli.rules.conditions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongli.rules.Facts;
import org.gongli.shared.ShippedFile;
import org.springframework.stereotype.Component;

/// The topics that the platform knows, from `rules/topics.csv` and `rules/facts.csv`: a feature that asks with a new fact adds a line there.
@Component
public class Topics {

    private final Map<String, Topic> topics = new LinkedHashMap<>();

    public Topics() {
        var facts = ShippedFile.rows("rules/facts.csv");
        for (var row : ShippedFile.rows("rules/topics.csv")) {
            var name = row.getField("topic");
            topics.put(name, new Topic(name, row.getField("zh"), row.getField("en"), facts.stream().filter(fact -> fact.getField("topic").equals(name))
                    .map(fact -> new Topic.Fact(fact.getField("fact"), FactType.valueOf(fact.getField("type")), fact.getField("zh"), fact.getField("en"))).toList()));
        }
    }

    public List<Topic> all() {
        return List.copyOf(topics.values());
    }

    public Optional<Topic> find(String name) {
        return Optional.ofNullable(topics.get(name));
    }

    /// @throws IllegalArgumentException when no topic is called so, which is a defect of the one who asks
    public Topic get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no topic " + name + " in rules/topics.csv"));
    }

    /// Refuses facts that the topic does not name, so that nothing is kept that nobody meant to keep.
    ///
    /// @throws IllegalArgumentException naming the fact, which is a defect of the one who asks
    public Topic check(String name, Facts facts) {
        var topic = get(name);
        facts.values().forEach((fact, value) -> {
            var known = topic.fact(fact).orElseThrow(() -> new IllegalArgumentException("the topic " + name + " has no fact " + fact + " in rules/facts.csv"));
            if (!known.type().fits(value)) {
                throw new IllegalArgumentException("the fact " + fact + " of " + name + " is a " + known.type() + ", not " + value.getClass().getSimpleName());
            }
        });
        return topic;
    }
}
