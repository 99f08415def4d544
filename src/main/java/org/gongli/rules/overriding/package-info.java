/// Requests to let one subject pass a card, and their list.
@NullMarked
package org.gongli.rules.overriding;

import org.jspecify.annotations.NullMarked;
