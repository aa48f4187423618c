package org.breathcue.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.cli.serve.LanAddresses.LanAddress;
import org.breathcue.cli.serve.LanAddresses.UnclearAddressException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanAddressesTest {
    private static LanAddresses of(String... addresses) throws UnknownHostException {
        List<LanAddress> all = new ArrayList<>();
        for (String address : addresses) {
            all.add(new LanAddress("eth" + all.size(), InetAddress.getByName(address)));
        }
        return new LanAddresses(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5", "172.16.3.4", "192.168.178.20"})
    void theOnlyPrivateAddressIsChosen(String address) throws Exception {
        assertThat(of("203.0.113.9", address).onlyPrivate().getHostAddress()).isEqualTo(address);
    }

    @Test
    void severalPrivateAddressesAreListed() throws Exception {
        assertThatThrownBy(of("10.0.0.5", "203.0.113.9", "192.168.1.2")::onlyPrivate)
                .isInstanceOf(UnclearAddressException.class)
                .hasMessage("this computer is in several private networks; choose one: --lan 10.0.0.5 (eth0), --lan"
                        + " 192.168.1.2 (eth2)");
    }

    @Test
    void withoutAPrivateAddressTheOthersAreListed() throws Exception {
        assertThatThrownBy(of("203.0.113.9")::onlyPrivate)
                .hasMessage("this computer has no address in a private network; choose one: --lan 203.0.113.9 (eth0)");
        assertThatThrownBy(of()::onlyPrivate)
                .hasMessage("this computer has no address in a private network; connect it to a network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.3", "0.0.0.0", "127.0.0.1", "localhost", "192.168.1.02", "::1", " 192.168.1.2"})
    void anAddressMustBeOneOfThisComputer(String written) throws Exception {
        assertThat(of("192.168.1.2", "203.0.113.9").named("203.0.113.9").getHostAddress())
                .isEqualTo("203.0.113.9");
        assertThatThrownBy(() -> of("192.168.1.2").named(written))
                .hasMessage(written + " is not an IPv4 address of this computer in a network; choose one: --lan"
                        + " 192.168.1.2 (eth0)");
    }

    @Test
    void theAddressesOfThisComputerAreThoseOfANetwork() throws Exception {
        assertThat(LanAddresses.ofThisComputer().all())
                .allSatisfy(one -> assertThat(one.address().isLoopbackAddress()).isFalse());
    }
}
