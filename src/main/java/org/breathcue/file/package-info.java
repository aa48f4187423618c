/** Files on the disk: reads only regular files, and writes files that appear when they are complete. */
@NullMarked
package org.breathcue.file;

import org.jspecify.annotations.NullMarked;
