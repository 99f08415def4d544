/// A member's own data: to read and take along, to have it corrected or deleted, and to take consents back.
@NullMarked
package org.gongli.membership.owndata;

import org.jspecify.annotations.NullMarked;
