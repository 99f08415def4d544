/// What the pages of memberships show.
@NullMarked
@NamedInterface("view")
package org.gongli.membership.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
