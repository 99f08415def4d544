/// What somebody finds inside the platform.
@NullMarked
package org.gongli.notices.inbox;

import org.jspecify.annotations.NullMarked;
