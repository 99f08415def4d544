@NullMarked
@NamedInterface("view")
package org.gongli.ui.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
