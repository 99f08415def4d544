/// Journeys through the real pages in a real browser. Pictures of what was seen lie in `target/screenshots`.
@NullMarked
package org.gongli.browser;

import org.jspecify.annotations.NullMarked;
