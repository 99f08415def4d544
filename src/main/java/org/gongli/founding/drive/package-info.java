/// The founding drive: targets, the gap, visits.
@NullMarked
package org.gongli.founding.drive;

import org.jspecify.annotations.NullMarked;
