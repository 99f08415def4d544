/// What the reader reads: both languages whole, every key used has its text, and templates hold neither words nor scripts nor styles of their own.
@NullMarked
package org.gongli.texts;

import org.jspecify.annotations.NullMarked;
