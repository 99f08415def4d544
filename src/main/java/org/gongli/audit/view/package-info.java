@NullMarked
@NamedInterface("view")
package org.gongli.audit.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
