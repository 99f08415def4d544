/// The desks' side: reading, deciding, re-checking.
@NullMarked
package org.gongli.hardship.reviewing;

import org.jspecify.annotations.NullMarked;
