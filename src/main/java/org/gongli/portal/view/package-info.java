@NullMarked
@NamedInterface("view")
package org.gongli.portal.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
