/// The doors: what a member finds under the four tabs, and what waits for an officer at the desk. The portal knows no line of work; each brings its
/// own entries through `HomeEntries`, `Todos` and `DeskSection`.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ui", "ui::view"})
package org.gongli.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
