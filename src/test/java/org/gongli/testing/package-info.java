/// What tests are written with.
@NullMarked
package org.gongli.testing;

import org.jspecify.annotations.NullMarked;
