/// What the pages of the calendar show.
@NullMarked
@NamedInterface("view")
package org.gongli.calendar.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
