@NullMarked
@NamedInterface("view")
package org.gongli.figures.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
