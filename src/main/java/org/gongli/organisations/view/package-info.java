/// What the pages of organisations show.
@NullMarked
@NamedInterface("view")
package org.gongli.organisations.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
