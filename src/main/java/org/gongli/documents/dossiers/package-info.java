/// The whole of a case in one file, for who may.
@NullMarked
@NamedInterface("dossiers")
package org.gongli.documents.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
