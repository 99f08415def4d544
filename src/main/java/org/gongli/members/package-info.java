/// Members and their rosters: one person, one record.
///
/// **Its words.** The *register* holds everybody who is or was a member. A *roster* is a sheet with the people of one union. An *application* is somebody's wish
/// to join. The parts are [org.gongli.members.rosters] and [org.gongli.members.joining].
///
/// **Its invariants.** Identity numbers and phones are sealed in the database, found again by a keyed index, and masked on every page until an officer asks for those
/// of one member. Whoever looks leaves a trace. A phone belongs to one member in force. Who has left keeps the record and may come back to it.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations"})
package org.gongli.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
