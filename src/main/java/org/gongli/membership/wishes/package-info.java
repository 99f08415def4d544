/// Whoever has no union where they work says so; towns see how many, and where.
@NullMarked
package org.gongli.membership.wishes;

import org.jspecify.annotations.NullMarked;
