/// Who was served, by what programme, where and when: one record for every service that a member received, written by the feature that gave it.
///
/// **Its words.** A *programme* is what the service belongs to, such as the giveaway's title. *Person-times* count records; *persons* count
/// members, each once however often they were served. A member *appears* in a month when served in it at least once.
///
/// **Its invariants.**
/// - Person-times and persons are kept in the transaction of the record itself, by the database, and always equal the plain query.
/// - Records are a crowd table: `slot` is in the key, no foreign key leaves it. Readers across members use `services.facts_monthly` and
///   `services.facts_appearance`.
/// - A record has no event of its own: it is the trace of an act, such as a redemption, whose event says who did it.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "organisations", "members"})
package org.gongli.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
