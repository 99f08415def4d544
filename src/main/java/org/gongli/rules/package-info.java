/// Official rules with figures, as cards that quote their paper. A feature names its facts and asks; refusals and warnings quote statement, figure, document
/// and clause. A changed rule is a new version, and it can be tried on past cases before it counts.
///
/// **Its words.** A *card* has *versions*: a *draft* is put into force by a second person from a day on, which ends the version before. A card is about one
/// *topic*; a topic says which *facts* its cards may speak of. The *condition* of a card says what must hold, as an expression in CEL over facts and the card's
/// *figures*; a card without one only quotes. Judging a *case* keeps its facts and, for each card, the *outcome*. A *dry run* judges the kept cases by a draft and
/// lists the *differences*. An *override* lets one subject pass a card, by two persons.
///
/// **Its invariants.**
/// - A card that is not confirmed by its paper is a sample, says so, and never blocks: the database refuses it.
/// - One version of a card at most is in force on a day. A version that was in force is never changed.
/// - Nobody puts into force what they drafted, nor approves the override that they asked for.
/// - Facts are numbers, yes or no, dates and codes: never personal data, and only those that the topic names.
/// - Judging never fails for what a condition lacks: then the finding warns and says which fact is missing.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations"})
package org.gongli.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
