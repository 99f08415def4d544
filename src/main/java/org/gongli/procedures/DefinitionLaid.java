package org.gongli.procedures;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// New cases of a procedure begin with another version from now on.
public record DefinitionLaid(Actor actor, String procedure, boolean own) implements DomainEvent {

    @Override
    public String subject() {
        return "procedure/" + procedure;
    }

    @Override
    public @Nullable OrgId organisation() {
        return null;
    }
}
