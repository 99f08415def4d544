/// Grants, their caps, and their payouts.
@NullMarked
package org.gongli.hardship.granting;

import org.jspecify.annotations.NullMarked;
