/// Rosters in: an officer uploads a sheet, sees what it would do row by row, and confirms.
///
/// Words: a roster is *read* (checked and staged), its rows get a *verdict* against the register, and it is *confirmed*.
///
/// Invariants: nothing reaches the register before it is confirmed, and then in one transaction; the same roster again changes nothing; a row whose
/// person is a member elsewhere is never taken; an uploaded file lies sealed in the data folder and leaves it after a week.
@NullMarked
package org.gongli.members.rosters;

import org.jspecify.annotations.NullMarked;
