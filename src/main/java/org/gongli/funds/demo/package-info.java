/// Budgets and payouts of the demo city.
@NullMarked
package org.gongli.funds.demo;

import org.jspecify.annotations.NullMarked;
