/// Letters, forms, decisions and certificates, as PDF and as Word, from one template for both.
@NullMarked
@NamedInterface("letters")
package org.gongli.documents.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
