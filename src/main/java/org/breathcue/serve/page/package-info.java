/** The page: its files, which are resources of this package, and what it reads about sessions. */
@NullMarked
package org.breathcue.serve.page;

import org.jspecify.annotations.NullMarked;
