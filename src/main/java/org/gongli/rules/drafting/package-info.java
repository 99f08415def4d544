/// Writing the next version of a card, and putting it into force as a second person.
@NullMarked
package org.gongli.rules.drafting;

import org.jspecify.annotations.NullMarked;
