/**
 * Random attacks: odd files, odd environments and signals at random moments. Each attack is made from a seed. The invariants: no
 * stack trace, no half file, no lost input, no hang, no file left behind, and the terminal as before.
 */
@NullMarked
package org.breathcue.attack;

import org.jspecify.annotations.NullMarked;
