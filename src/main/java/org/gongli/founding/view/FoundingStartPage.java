package org.gongli.founding.view;

import java.util.List;
import org.gongli.organisations.OrgKind;
import org.gongli.ui.view.Option;

/// What is asked before the form of the preparatory group: where, and what kind of union.
///
/// @param towns to choose from; one alone for a town officer
public record FoundingStartPage(Form form, List<Option> towns, List<OrgKind> kinds, boolean phone) {
}
