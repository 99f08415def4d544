/// Moving, merging and dissolving unions.
@NullMarked
package org.gongli.founding.restructuring;

import org.jspecify.annotations.NullMarked;
