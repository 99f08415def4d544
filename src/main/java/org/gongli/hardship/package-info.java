/// Aid for members in hardship: one application, three tiers that each give their own grant.
///
/// **Its words.** A *file* is what a household told about itself, kept by the town. The *level* is reckoned from it by rule cards: deep, relative, accidental. An
/// *application* asks for a kind of aid; the member's union is among those who decide only when the member wants it to know. A *tier* is whose money a grant is.
/// A *visit* is made by two persons. A file is *re-checked* every year and ends by *exit*, with a reason.
///
/// **Its parts.** [org.gongli.hardship.assessing] reckons and knows no database; [org.gongli.hardship.filing] is the member's side,
/// [org.gongli.hardship.reviewing] the desks', [org.gongli.hardship.visiting] the way to the household, [org.gongli.hardship.granting] the money.
///
/// **Its invariants.**
/// - Who the household is, what it has and why it suffers lies sealed; facts given to rule cards name nobody. Every reading by another person leaves a trace.
/// - Without the member's consent nothing that the chair of the union can open changes when the member asks for aid.
/// - Nobody decides who is the applicant, lives in the household, has said to be related, or is of the same union at a desk above it; an appeal is decided by
///   somebody who decided nothing before.
/// - What was decided says for ever what it said: by which versions of the cards, of which household. Only a decision changes the level of a file.
/// - A tier pays once per application, after the public notice. What the household of a person gets in a year stays below the cap, in whichever file.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations", "members", "members::consents", "calendar", "rules", "procedures", "procedures::view",
        "procedures::drafts", "procedures::demo", "funds", "funds::demo", "notices", "documents", "documents::view", "documents::letters", "documents::dossiers"})
package org.gongli.hardship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
