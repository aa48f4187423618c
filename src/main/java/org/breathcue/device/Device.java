package org.breathcue.device;

/**
 * An audio device that can play a session.
 *
 * @param number the position in the list, starting at 1
 * @param name the name given by the system
 */
public record Device(int number, String name, String description) {}
