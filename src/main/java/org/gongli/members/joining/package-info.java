/// Joining: a worker opens the union's link or QR code, fills in five fields, and the chair decides.
///
/// Invariants: whatever is typed, the answer looks the same and takes the same statements, so that nobody learns from it who is a member; only who names a
/// member's name, citizen ID number and phone all three is told that this person is a member. One person's application waits at most once per union.
@NullMarked
package org.gongli.members.joining;

import org.jspecify.annotations.NullMarked;
