/// Members and their rosters: one person, one record. Identity numbers and phones are sealed in the database, found again by a keyed index, and masked
/// on every page.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations"})
package org.gongli.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
