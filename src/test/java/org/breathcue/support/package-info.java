/** Helpers shared by tests of several packages. */
@NullMarked
package org.breathcue.support;

import org.jspecify.annotations.NullMarked;
