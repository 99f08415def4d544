/// The tree of unions: city, towns, villages and communities, and below them enterprise, joint and industry unions, union groups, and partners such
/// as merchants. Who is above whom decides who may see what, so the tree's rules are the database's rules.
///
/// Words: a *division* (city, town, village) comes with the files of the city ([org.gongli.organisations.city.CityFiles]) and has a division code; everything
/// else is *entered* by officers ([org.gongli.organisations.Register]). The *facts* of an organisation are what officers keep up to date; each time
/// they do, a *state* with a version is added to its history. An organisation is *closed* and never deleted.
///
/// Invariants: a path continues the parent's, and `town_id` is the parent's town; kinds lie only below the kinds of
/// [org.gongli.organisations.Placement]; of all in force one alone has a unified social credit code, and one alone a name below the same parent;
/// every state is kept, and the history is only added to; nothing in force lies below what is closed.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files"})
package org.gongli.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
