/// Tokens by which programs act for officers and clerks. A token is shown once, and reaches no more than its scopes and its holder.
@NullMarked
package org.gongli.access.tokens;

import org.jspecify.annotations.NullMarked;
