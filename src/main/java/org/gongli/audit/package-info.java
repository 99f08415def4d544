/// Who did what, when, and to whom: every [org.gongli.shared.DomainEvent] as one row in the transaction of the event itself.
///
/// **Its words.** An *entry* is one event. An *action* is the event's name, such as `members.member-enrolled`. A *block* seals the entries that
/// became final since the block before. The *head* is the last block; the *anchor* is the head as it was last written outside the database.
///
/// **Its invariants.**
/// - What cannot be written down does not happen: if the entry fails, the operation fails.
/// - Entries are only added. The database refuses everything else; whoever gets around that, as its owner can, breaks a seal.
/// - A block covers every entry of its range, so that altered, deleted, inserted and exchanged entries are each found and named.
/// - The anchor never follows a chain that does not continue it, so that an end that was cut off is missed.
/// - Nothing depends on this module.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations", "members"})
package org.gongli.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
