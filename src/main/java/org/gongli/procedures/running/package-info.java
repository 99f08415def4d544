/// Cases on their way: starting, deciding, returning, ending, and what the clock does.
@NullMarked
package org.gongli.procedures.running;

import org.jspecify.annotations.NullMarked;
