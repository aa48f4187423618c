package org.breathcue.voice.pack;

/**
 * Neighbouring entries of a jar, which can be read without the rest of it. The checksum is that of the packed bytes, so nothing is unpacked
 * before it is known to be what was expected.
 *
 * @param from the place of the first byte in the jar
 * @param length the number of bytes
 * @param sha256 the SHA-256 of the bytes, in lower-case hexadecimal
 */
public record JarSlice(long from, int length, String sha256) {}
