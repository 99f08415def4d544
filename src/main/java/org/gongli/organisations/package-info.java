/// The tree of unions: city, towns, villages and communities, and below them enterprise, joint and industry unions, union groups, and partners such
/// as merchants. Who is above whom decides who may see what, so the tree's rules are the database's rules.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files"})
package org.gongli.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
