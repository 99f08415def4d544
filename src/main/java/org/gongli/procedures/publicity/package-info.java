/// Public notices and the objections to them.
@NullMarked
package org.gongli.procedures.publicity;

import org.jspecify.annotations.NullMarked;
