/** Native libraries out of jars, unpacked once and loaded. */
@NullMarked
package org.breathcue.unpack;

import org.jspecify.annotations.NullMarked;
