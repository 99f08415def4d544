@NullMarked
@NamedInterface("view")
package org.gongli.notices.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
