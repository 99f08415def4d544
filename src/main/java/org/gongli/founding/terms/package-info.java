/// Terms of office, and how they are renewed.
@NullMarked
package org.gongli.founding.terms;

import org.jspecify.annotations.NullMarked;
