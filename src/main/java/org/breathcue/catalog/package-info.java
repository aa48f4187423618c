/** Finds sessions, stretches and sounds in folders. */
@NullMarked
package org.breathcue.catalog;

import org.jspecify.annotations.NullMarked;
