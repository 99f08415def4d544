/// What must hold, as an expression in CEL over the facts of a topic and the figures of a card.
@NullMarked
package org.gongli.rules.conditions;

import org.jspecify.annotations.NullMarked;
