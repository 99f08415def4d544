package org.gongli.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Mozilla/5.0 (Linux; Android 14; HUAWEI) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0 | WeChat \u00b7 Android",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1 | Safari \u00b7 iPhone",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0 | Edge \u00b7 Windows",
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox \u00b7 Linux",
            "curl/7.88.1 | curl/7.88.1"})
    void a_browser_is_named_as_its_owner_knows_it(String userAgent, String name) {
        assertThat(Device.named(userAgent)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"192.168.7.9, 192.168.7.0/24", "2001:db8:1:2::7, 2001:db8:1:0:0:0:0:0/48", "::1, 0:0:0:0:0:0:0:0/48", "somewhere, unknown"})
    void a_network_is_a_prefix_of_the_address(String address, String network) {
        assertThat(Client.network(address)).isEqualTo(network);
    }
}
