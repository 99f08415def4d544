/// What a file really is, and what must not be in it.
@NullMarked
@NamedInterface("content")
package org.gongli.documents.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
