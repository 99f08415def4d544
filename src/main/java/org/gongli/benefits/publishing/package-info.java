/// Writing a giveaway and letting a second person publish it, and watching how it goes.
@NullMarked
package org.gongli.benefits.publishing;

import org.jspecify.annotations.NullMarked;
