/// The files that describe a city, and how its names are spelled in Latin letters. It knows nothing of the tree.
///
/// Invariants: files that are wrong keep the platform from starting, with a sentence that names the file and the line; a name is spelled the same each time.
@NullMarked
package org.gongli.organisations.city;

import org.jspecify.annotations.NullMarked;
