/// The cards, their versions, and which of them are in force where.
@NullMarked
package org.gongli.rules.cards;

import org.jspecify.annotations.NullMarked;
