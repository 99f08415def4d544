package org.gongli.organisations;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// The divisions of a city entered the tree from its files.
///
/// @param towns    how many were new
/// @param villages how many were new
public record CityLoaded(Actor actor, OrgId organisation, int towns, int villages) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation/" + organisation;
    }
}
