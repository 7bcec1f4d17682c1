package org.ackord.linktest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::a00:1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "2002:c0a8:101::1",
                "2001::1",
                "2001:db8::1",
                "5f00::1"
            })
    void doNotContainWhatIsOurs(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address).getAddress()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "64:ff9b::101:101",
                "2002:101:101::1"
            })
    void containTheInternet(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address).getAddress()))
                .isTrue();
    }

    @Test
    void seeThroughAMappedAddress() {
        byte[] loopback = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
        byte[] outside = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 1, 1, 1, 1};

        assertThat(PublicAddresses.contain(loopback)).isFalse();
        assertThat(PublicAddresses.contain(outside)).isTrue();
    }
}
