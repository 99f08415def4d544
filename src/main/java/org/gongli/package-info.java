/// Gongli, the open platform of a city federation of trade unions. Each direct sub-package is one module; `docs/architecture.md` shows who may use whom.
@NullMarked
package org.gongli;

import org.jspecify.annotations.NullMarked;
