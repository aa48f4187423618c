package org.breathcue.cli.serve;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The IPv4 addresses by which other computers of a network can reach this one.
 *
 * @param all in the order of the system
 */
record LanAddresses(List<LanAddress> all) {
    LanAddresses {
        all = List.copyOf(all);
    }

    /** @param network the name of the network interface, such as {@code wlan0} */
    record LanAddress(String network, InetAddress address) {
        private String option() {
            return "--lan " + address.getHostAddress() + " (" + network + ")";
        }
    }

    /** Says which address to give; the message is one line. */
    static final class UnclearAddressException extends Exception {
        private static final long serialVersionUID = 1L;

        UnclearAddressException(String message) {
            super(message);
        }
    }

    /** Returns the addresses of the interfaces that are up, without the loopback and those that are only valid on one link. */
    static LanAddresses ofThisComputer() throws SocketException {
        return new LanAddresses(NetworkInterface.networkInterfaces()
                .filter(LanAddresses::isUp)
                .flatMap(network ->
                        network.inetAddresses().map(address -> new LanAddress(network.getDisplayName(), address)))
                .filter(one -> one.address() instanceof Inet4Address
                        && !one.address().isLoopbackAddress()
                        && !one.address().isLinkLocalAddress())
                .toList());
    }

    /** An interface that has disappeared meanwhile is not up. */
    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException e) {
            return false;
        }
    }

    /** Returns the only address in a private network (RFC 1918). */
    InetAddress onlyPrivate() throws UnclearAddressException {
        List<LanAddress> some =
                all.stream().filter(one -> one.address().isSiteLocalAddress()).toList();
        if (some.isEmpty()) {
            throw new UnclearAddressException("this computer has no address in a private network" + choice(all));
        }
        if (some.size() > 1) {
            throw new UnclearAddressException("this computer is in several private networks" + choice(some));
        }
        return some.get(0).address();
    }

    /** Returns the address that was written; no name is looked up. */
    InetAddress named(String written) throws UnclearAddressException {
        return all.stream()
                .map(LanAddress::address)
                .filter(address -> address.getHostAddress().equals(written))
                .findFirst()
                .orElseThrow(() -> new UnclearAddressException(
                        written + " is not an IPv4 address of this computer in a network" + choice(all)));
    }

    private static String choice(List<LanAddress> addresses) {
        return addresses.isEmpty()
                ? "; connect it to a network"
                : "; choose one: " + addresses.stream().map(LanAddress::option).collect(Collectors.joining(", "));
    }
}
