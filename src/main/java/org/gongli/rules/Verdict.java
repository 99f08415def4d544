package org.gongli.rules;

import java.util.List;
import org.gongli.shared.Refused;

/// What the cards have against a case; empty when nothing.
public record Verdict(List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    public boolean blocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /// Everything that does not block.
    public List<Finding> warnings() {
        return findings.stream().filter(finding -> !finding.blocks()).toList();
    }

    /// @throws Refused quoting the first card that blocks
    public void requireClear() {
        findings.stream().filter(Finding::blocks).findFirst().ifPresent(finding -> {
            throw new Refused("rules.blocked", finding.quote().statement(), finding.quote().source(), finding.card());
        });
    }
}
