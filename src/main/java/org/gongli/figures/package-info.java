/// The catalogue of figures and the cockpit. A figure is a definition with its records behind it.
///
/// **Its words.** A *figure* has an id, a name, a definition, a unit and an owner. It is either *standing* (as of the end of the period: members) or it
/// *occurs* (within the period: services). *Persons* count each member once, *person-times* every time. A *span* is an organisation with all below
/// it, over whole months. A *share* is what one town, or one unit next below, contributes.
///
/// **Its invariants.**
/// - Every figure opens the records that it counts, and there are exactly as many as it says.
/// - It is counted within the viewer's scope only; another's organisation is missing.
/// - It reads nothing but the views `facts_*` of other modules. Where a module keeps a rollup, the figure comes from there and the records from the
///   records; a test holds them equal.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations", "members"})
package org.gongli.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
