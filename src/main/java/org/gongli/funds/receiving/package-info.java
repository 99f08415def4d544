/// What members see: what they were paid, and where their money goes.
@NullMarked
package org.gongli.funds.receiving;

import org.jspecify.annotations.NullMarked;
