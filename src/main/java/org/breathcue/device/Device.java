package org.breathcue.device;

/**
 * A sound device that can play a session.
 *
 * @param number its 1-based place in the list
 * @param name what the system calls it
 */
public record Device(int number, String name, String description) {}
