package org.breathcue.cli.devices;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.breathcue.cli.console.JsonText;
import org.breathcue.device.Device;

/** Writes audio devices as JSON for other programs. {@code docs/programs.md} describes the keys. */
public final class DevicesJson {
    private DevicesJson() {}

    /** Returns the devices as text, with a line feed at the end. */
    public static String of(List<Device> devices) {
        ObjectNode json = JsonText.object("breathcue-devices/1");
        ArrayNode list = json.putArray("devices");
        devices.forEach(device -> list.addObject()
                .put("number", device.number())
                .put("name", device.name())
                .put("description", device.description()));
        return JsonText.of(json);
    }
}
