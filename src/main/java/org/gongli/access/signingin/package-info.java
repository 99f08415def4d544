/// Signing in, on pages and for programs: members by a code to their phone, officers and clerks by login and password. Also what people decide about their
/// own account once they are in.
///
/// Words: a form is *kept* when its sender must sign in first, and comes back filled in afterwards.
///
/// Invariants: a code serves once, for the request that asked for it; nobody learns whether a phone or a login exists; after signing in nobody is led to
/// another site.
@NullMarked
@NamedInterface("signingin")
package org.gongli.access.signingin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
