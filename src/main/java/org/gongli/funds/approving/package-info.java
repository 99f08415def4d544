/// Where a payout may go: what officers check, correct, take back and give up, one by one or many at once.
@NullMarked
package org.gongli.funds.approving;

import org.jspecify.annotations.NullMarked;
