package org.gongli.organisations.view;

import java.util.List;

/// Organisations to pick one from while typing: radio buttons of a form, each with the id as its value.
///
/// @param field the name of the radio buttons
/// @param asked whether something was typed
public record Suggestions(String field, boolean asked, List<OrganisationRow> organisations) {
}
