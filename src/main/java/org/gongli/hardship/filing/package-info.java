/// The member's side: self-test, file, evidence, application, appeal.
@NullMarked
package org.gongli.hardship.filing;

import org.jspecify.annotations.NullMarked;
