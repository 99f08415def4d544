/// What the pages of founding show.
@NullMarked
@NamedInterface("view")
package org.gongli.founding.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
