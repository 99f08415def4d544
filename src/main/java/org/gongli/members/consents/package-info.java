/// What members agreed to, each purpose by itself (Personal Information Protection Law, art. 14, 15 and 29): the words they agreed to, since when, and until when.
@NullMarked
@NamedInterface("consents")
package org.gongli.members.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
