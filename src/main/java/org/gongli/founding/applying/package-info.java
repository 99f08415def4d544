/// Applying for a union, electing its first committee, and its entry into the register.
@NullMarked
package org.gongli.founding.applying;

import org.jspecify.annotations.NullMarked;
