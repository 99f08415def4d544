/// What was typed and not yet sent.
@NullMarked
@NamedInterface("drafts")
package org.gongli.procedures.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
