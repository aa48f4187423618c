/** The web server that a page plays sessions from. */
@NullMarked
package org.breathcue.serve;

import org.jspecify.annotations.NullMarked;
