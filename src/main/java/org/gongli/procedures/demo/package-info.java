/// What the demo city needs of procedures beyond what anybody may do.
@NullMarked
@NamedInterface("demo")
package org.gongli.procedures.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
