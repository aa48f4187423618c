/** What tests of several packages share. */
@NullMarked
package org.breathcue.support;

import org.jspecify.annotations.NullMarked;
