package pactwire.contract.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CrossSiteTest {
    @ParameterizedTest(name = "{0} site={1} mode={2} dest={3} origin={4}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
                    POST, same-origin, cors,     empty,    http://desk.example:8083, false
                    GET,  same-origin, cors,     empty,    -,                        false
                    GET,  none,        navigate, document, -,                        false
                    GET,  cross-site,  navigate, document, -,                        false
                    GET,  same-site,   navigate, document, -,                        false
                    GET,  cross-site,  navigate, iframe,   -,                        true
                    GET,  cross-site,  no-cors,  image,    -,                        true
                    POST, cross-site,  navigate, document, https://evil.example,     true
                    POST, same-site,   cors,     empty,    http://desk.example:3000, true
                    POST, -,           -,        -,        https://evil.example,     true
                    POST, -,           -,        -,        null,                     true
                    POST, -,           -,        -,        http://desk.example:3000, true
                    POST, -,           -,        -,        https://desk.example:8083, true
                    POST, -,           -,        -,        http://desk.example:8083, false
                    POST, -,           -,        -,        -,                        false
                    """)
    void requestAtAnotherSitesBidding_isKnown(
            String method, String site, String mode, String dest, String origin, boolean crossSite) {
        var request = new MockHttpServletRequest(method, "/page/feed");
        request.setServerName("desk.example");
        request.setServerPort(8083);
        header(request, "Sec-Fetch-Site", site);
        header(request, "Sec-Fetch-Mode", mode);
        header(request, "Sec-Fetch-Dest", dest);
        header(request, "Origin", origin);

        assertThat(CrossSite.is(request)).isEqualTo(crossSite);
    }

    private static void header(
            MockHttpServletRequest request, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            request.addHeader(name, value);
        }
    }
}
