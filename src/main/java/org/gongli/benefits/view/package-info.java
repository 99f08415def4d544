@NullMarked
@NamedInterface("view")
package org.gongli.benefits.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
