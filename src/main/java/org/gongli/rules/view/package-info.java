/// What the pages of rules show.
@NullMarked
@NamedInterface("view")
package org.gongli.rules.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
