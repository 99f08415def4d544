/// Money from the budget to the member: what may be spent, what is owed, what went to the bank, what arrived. Knows no line of work.
///
/// **Its words.** A *budget line* is what an organisation may spend in a year for one purpose from one source; an amount is *proposed* by one person and
/// *approved* by another. A *payout* is owed to one member; it is *reserved* from the request on. An officer *approves* where it goes: the payee's account of that
/// moment is the one that is paid, and a later change *stops* the payout. A *batch* is made and checked by two officers and paid by a third person, a cashier where there is one; its *bank file* goes out, the
/// *result* comes back. What failed or came back is *repaired* and paid again.
///
/// **Its invariants**, each held by the database and by a test that fails without it:
/// - planned = reserved + paid + free, for every line at every moment; no account is overdrawn; an entry adds up to zero.
/// - A balance is the sum of its postings. Entries and postings are only ever added.
/// - A payout is open or paid in at most one batch; a line of a batch is booked as paid at most once.
/// - Whoever entered an account, or recorded a return, does not approve the payout that uses it.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations", "members", "notices", "documents::letters"})
package org.gongli.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
