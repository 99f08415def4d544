/// Passwords of officers and clerks: what they must be, whether one is right, and how often somebody may guess.
///
/// Invariants: a password is kept as an Argon2id hash only; whether or not a login exists, a guess takes the same time; five tries are five tries, however
/// many come at once; a password that somebody else set serves only to choose an own one.
@NullMarked
package org.gongli.access.passwords;

import org.jspecify.annotations.NullMarked;
