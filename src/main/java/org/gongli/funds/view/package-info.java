/// What the pages of funds show.
@NullMarked
@NamedInterface("view")
package org.gongli.funds.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
