/// Being known again: sessions, and the tokens that a browser or a program shows for them.
///
/// Words: a session is *opened* ([org.gongli.access.sessions.Sessions]), *kept* in the database, and *live* on the nodes that use it
/// ([org.gongli.access.sessions.LiveSessions]). A *holding* is a post that somebody has and can act in.
///
/// Invariants: a token lies in the database as a hash only; what is revoked is over on every node within about a second, and a node that cannot know says so.
@NullMarked
package org.gongli.access.sessions;

import org.jspecify.annotations.NullMarked;
