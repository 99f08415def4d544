/// The clerk's counter: redeeming a voucher once, and what is owed for what was handed over.
@NullMarked
package org.gongli.benefits.redeeming;

import org.jspecify.annotations.NullMarked;
