/// Who decides in whose place.
@NullMarked
package org.gongli.procedures.absences;

import org.jspecify.annotations.NullMarked;
