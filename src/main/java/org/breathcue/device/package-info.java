/** Plays sound on audio devices, which can be lost and come back. */
@NullMarked
package org.breathcue.device;

import org.jspecify.annotations.NullMarked;
