/// The books: entries and postings, only ever added.
@NullMarked
package org.gongli.funds.books;

import org.jspecify.annotations.NullMarked;
