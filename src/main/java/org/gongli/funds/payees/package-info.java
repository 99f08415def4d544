/// Where members' money goes.
@NullMarked
package org.gongli.funds.payees;

import org.jspecify.annotations.NullMarked;
