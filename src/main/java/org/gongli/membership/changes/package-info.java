/// What becomes of memberships: asked for, agreed to, done.
@NullMarked
package org.gongli.membership.changes;

import org.jspecify.annotations.NullMarked;
