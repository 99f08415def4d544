/// The life of a membership after joining: it moves to another union, is kept for somebody out of work, ends, is appealed for; two records of one person
/// become one; whoever has no union to join says so; and members see, correct, take along and delete what is kept about them.
///
/// **Its words.** A *change* is what shall become of one membership: a transfer, keeping it, leaving, expelling. It is *asked* for by the member, by the union
/// that is left or by the one that is joined; the sides that did not ask agree. A *merging* lets a second record be read through the first; *parting* takes
/// that back. A *wish* is somebody without a union who would like one. The parts are [org.gongli.membership.changes], [org.gongli.membership.duplicates],
/// [org.gongli.membership.wishes] and [org.gongli.membership.owndata].
///
/// **Its invariants.** One change at a time for each member, by a unique index. Nothing moves a membership that is elsewhere by then. Nobody is expelled but by a
/// decision of the union after a serious crime, confirmed by a second person, and not before the time for an appeal is over. A merging changes neither record, so
/// that parting restores both. A person's wish is counted once.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "access::signingin", "ui", "ui::view", "files", "organisations", "members", "members::consents", "members::demo", "calendar", "rules", "procedures",
        "procedures::view", "notices"})
package org.gongli.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
