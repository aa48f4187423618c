/** Writes sessions and the page that plays them as a folder for any web server. */
@NullMarked
package org.breathcue.site;

import org.jspecify.annotations.NullMarked;
