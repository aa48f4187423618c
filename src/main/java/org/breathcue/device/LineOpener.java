package org.breathcue.device;

/** Opens the device chosen by the user, repeatedly if needed. Used by one thread at a time. */
interface LineOpener {
    /** Opens the device. May block for any time, even forever. */
    OutputLine open() throws AudioDeviceException;
}
