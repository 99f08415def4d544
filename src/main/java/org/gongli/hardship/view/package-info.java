/// What the templates take.
@NullMarked
@NamedInterface("view")
package org.gongli.hardship.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
