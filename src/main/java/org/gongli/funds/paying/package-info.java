/// The way of payouts through three hands to the bank and back.
@NullMarked
package org.gongli.funds.paying;

import org.jspecify.annotations.NullMarked;
