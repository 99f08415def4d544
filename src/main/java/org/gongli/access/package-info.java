/// Who is asking, and what they may do: accounts, sign-in, sessions, posts, and the one policy file that lists every route with who may use it.
///
/// **Its words.** An *account* is somebody who can sign in: a member by a code to their phone, an officer or a merchant's clerk by login and password. A *post* is
/// a role at an organisation; its scope is the subtree. A *session* is an account in one post, or as a member; a program's *token* is a session with a name and
/// with scopes.
///
/// **Its way.** [org.gongli.access.SessionFilter] finds the session of a request in [org.gongli.access.sessions.LiveSessions], in memory;
/// [org.gongli.access.PolicyInterceptor] asks `policy.csv`; [org.gongli.access.ViewerArgument] hands the viewer to the controller.
///
/// **Its parts.** Here is the gate that every request passes. How people are known again is in [org.gongli.access.sessions], how they prove who they are in
/// [org.gongli.access.passwords] and [org.gongli.access.signingin], what an administrator does in [org.gongli.access.accounts], and how programs act for
/// people in [org.gongli.access.tokens]. The gate knows of sessions only; nothing below depends in a circle.
///
/// **Invariants.** A route that `policy.csv` does not list is denied, and fails the build. A session or a token lies in the database as a hash only. What is revoked
/// is over on every node within about a second, and a node that cannot know answers 503. Five tries are five tries, however many come at once. Nobody learns
/// whether a phone or a login exists. A request that changes something comes from our own pages or carries a token.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "files", "organisations", "members"})
package org.gongli.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
