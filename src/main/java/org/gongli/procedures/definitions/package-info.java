/// The BPMN files: reading them, refusing what is broken or hostile, and keeping every version.
@NullMarked
package org.gongli.procedures.definitions;

import org.jspecify.annotations.NullMarked;
