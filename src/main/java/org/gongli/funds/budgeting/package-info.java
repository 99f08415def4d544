/// Writing budgets, approving them, and following each yuan of them.
@NullMarked
package org.gongli.funds.budgeting;

import org.jspecify.annotations.NullMarked;
