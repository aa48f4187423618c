/** Sessions and stretches in folders: finds their files by name. */
@NullMarked
package org.breathcue.catalog;

import org.jspecify.annotations.NullMarked;
