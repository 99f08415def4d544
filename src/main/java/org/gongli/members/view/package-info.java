/// What the pages of members, rosters and joining show.
@NullMarked
@NamedInterface("view")
package org.gongli.members.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
