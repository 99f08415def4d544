/// Deliveries on their way outside, and their log.
@NullMarked
package org.gongli.notices.sending;

import org.jspecify.annotations.NullMarked;
