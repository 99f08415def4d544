@NullMarked
@NamedInterface("view")
package org.gongli.documents.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
