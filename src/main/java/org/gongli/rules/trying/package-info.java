/// Dry runs: a draft judges the cases of the past before it counts.
@NullMarked
package org.gongli.rules.trying;

import org.jspecify.annotations.NullMarked;
