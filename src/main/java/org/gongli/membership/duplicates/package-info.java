/// One person, one record: records that may be one person's are found, merged and parted by two officers.
@NullMarked
package org.gongli.membership.duplicates;

import org.jspecify.annotations.NullMarked;
