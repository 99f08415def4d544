/// What the bank answered, read, judged and booked.
@NullMarked
package org.gongli.funds.settling;

import org.jspecify.annotations.NullMarked;
