/// Visits at home by two persons.
@NullMarked
package org.gongli.hardship.visiting;

import org.jspecify.annotations.NullMarked;
