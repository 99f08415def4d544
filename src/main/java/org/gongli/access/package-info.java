/// Who is asking, and what they may do: accounts, sign-in, sessions, posts, and the one policy file that lists every route with who may use it.
///
/// Invariants: a route that `policy.csv` does not list is denied, and fails the build; a session or a token lies in the database as a hash only;
/// a request that changes something comes from our own pages or carries a token.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "organisations", "members"})
package org.gongli.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
