package org.gongli.rules.conditions;

import java.util.List;
import java.util.Optional;

/// What cards can be about, and the facts that they may speak of.
public record Topic(String name, String title, String titleEn, List<Fact> facts) {

    public String title(boolean english) {
        return english ? titleEn : title;
    }

    public Optional<Fact> fact(String fact) {
        return facts.stream().filter(one -> one.name().equals(fact)).findFirst();
    }

    /// A fact that a feature gives.
    ///
    /// @param name as conditions say it
    public record Fact(String name, FactType type, String title, String titleEn) {

        public String title(boolean english) {
            return english ? titleEn : title;
        }
    }
}
