/// What a member sees and does: the giveaways, one giveaway while everybody looks at it, the vouchers.
@NullMarked
package org.gongli.benefits.claiming;

import org.jspecify.annotations.NullMarked;
