package org.breathcue.device;

/** Opens the device that a person asked for, as often as it is needed. Used by one thread at a time. */
interface LineOpener {
    /** Opens the device as it is now; may take as long as the system likes, even for ever. */
    OutputLine open() throws AudioDeviceException;
}
