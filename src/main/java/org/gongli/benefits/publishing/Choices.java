package org.gongli.benefits.publishing;

import java.util.List;
import org.gongli.benefits.view.GiveawayFormPage.Choice;

/// What an author can choose from, which is also all that a form may name.
///
/// @param audiences whose members it may be for: the own organisation, and the towns below it
/// @param towns     the towns that may have quotas; none for a town's own giveaway
/// @param partners  the merchants of the city
record Choices(List<Choice> audiences, List<Choice> towns, List<Choice> partners) {
}
