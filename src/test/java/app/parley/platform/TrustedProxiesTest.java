package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.catalina.util.NetMaskSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word on who asked is taken. */
class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, 10.0.0.5, true",
        "10.0.0.5, 10.0.0.50, false",
        "10.0.0.5, 110.0.0.5, false",
        "10.0.0.0/9, 10.127.3.4, true",
        "10.0.0.0/9, 10.128.3.4, false",
        "10.0.0.0/8, 2001:db8::1, false",
        "10.0.0.0/8, 10.200.3.4, true",
        "10.0.0.0/8, 110.200.3.4, false",
        "172.18.0.0/16, 172.18.3.4, true",
        "172.18.0.0/16, 172.180.3.4, false",
        "192.168.7.0/24, 192.168.7.9, true",
        "192.168.7.0/24, 192.168.70.9, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1, true",
        "2001:db8::1, 2001:db8:0:0:0:0:0:2, false",
        "2001:db8::/32, 2001:db8:ffff:0:0:0:0:2, true",
        "2001:db8::/32, 2001:db9:0:0:0:0:0:2, false",
        "fd00::/9, fd7f:0:0:0:0:0:0:1, true",
        "fd00::/9, fd80:0:0:0:0:0:0:1, false",
        "::/0, 10.0.0.1, false"
    })
    void networkHoldsItsAddressesAndNoOther(String proxy, String address, boolean trusted) throws Exception {
        NetMaskSet taken = NetMaskSet.parse(
                new TrustedProxies("192.0.2.1, " + proxy).valve().getInternalProxies());
        assertThat(taken.contains(address)).isEqualTo(trusted);
        assertThat(taken.contains("192.0.2.1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example.org",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/x",
                ".*",
                "2001:db8::/129",
                "300.1.1.1",
                "localhost/8"
            })
    void whatIsNoAddressIsRefusedWithASentence(String proxy) {
        assertThatThrownBy(() -> new TrustedProxies("10.0.0.1, " + proxy))
                .hasMessageContaining("parley.trusted-proxies")
                .hasMessageContaining(proxy);
    }
}
