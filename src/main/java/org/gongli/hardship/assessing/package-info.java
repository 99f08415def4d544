/// Reckons the level of a household. Pure: knows no database and no page.
@NullMarked
package org.gongli.hardship.assessing;

import org.jspecify.annotations.NullMarked;
