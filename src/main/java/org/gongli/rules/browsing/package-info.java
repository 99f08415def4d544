/// Reading the cards, as pages, as a sheet and by programs.
@NullMarked
package org.gongli.rules.browsing;

import org.jspecify.annotations.NullMarked;
