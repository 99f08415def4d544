/// What was typed and not yet sent.
@NullMarked
package org.gongli.procedures.drafts;

import org.jspecify.annotations.NullMarked;
