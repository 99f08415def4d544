/// What people hand in, what the federation hands out, and the whole of a case.
///
/// **Its words.** A *document* is a file that somebody lent for one *purpose*, about one *subject* such as `hardship/12`, until a day. It is *destroyed* when that
/// day comes, when it is taken back, or when its case gives it up; then its content is gone and its row says so. A *matter* is what a line of work
/// says about its subjects: who may open what lies in them.
///
/// **Its parts.** [org.gongli.documents.Uploads] keeps documents. `documents.letters` writes letters and certificates as PDF and Word from one template, and tells the public whether a certificate holds.
/// `documents.dossiers` packs a case.
///
/// **Its invariants.**
/// - Content decides what a file is. Nothing is kept that can run: images are drawn anew, PDFs and Office files with scripts, attachments or outside references are refused.
/// - What is kept is sealed. It is opened by whoever lent it, by the member whom it is about, and by whom the matter admits; everybody else finds nothing there.
/// - Every opening by somebody else is a [org.gongli.shared.PersonalDataRead].
/// - A destroyed document has no content in the database, and never gets one again.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations", "members"})
package org.gongli.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
