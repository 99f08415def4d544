@NullMarked
@NamedInterface("view")
package org.gongli.access.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
