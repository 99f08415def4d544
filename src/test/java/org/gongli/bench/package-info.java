/// What the platform can do, measured against something simpler in the same run on the same machine. Ratios tell; absolute rates are the machine's.
@NullMarked
package org.gongli.bench;

import org.jspecify.annotations.NullMarked;
