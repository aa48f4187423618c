/** Plays blocks of frames on sound devices, which may be lost and come back. */
@NullMarked
package org.breathcue.device;

import org.jspecify.annotations.NullMarked;
