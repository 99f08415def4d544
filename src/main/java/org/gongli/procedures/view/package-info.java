/// What the pages of procedures show.
@NullMarked
@NamedInterface("view")
package org.gongli.procedures.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
