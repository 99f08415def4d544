/// The desk's list of what waits, the page of a case, and decisions.
@NullMarked
package org.gongli.procedures.desk;

import org.jspecify.annotations.NullMarked;
