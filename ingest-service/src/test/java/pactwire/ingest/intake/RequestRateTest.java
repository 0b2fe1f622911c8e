package pactwire.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

class RequestRateTest {
    @Test
    void requestsOverTheRate_areToldToComeBack() {
        var rate = new RequestRate(new IntakeProperties(DataSize.ofMegabytes(1), 10, 2, "http://localhost", null));

        assertThat(request(rate)).isTrue();
        assertThat(request(rate)).isTrue();
        assertThatThrownBy(() -> {
                    // A slow machine may earn a request while it asks: it cannot earn them faster than it asks.
                    for (int i = 0; i < 1_000_000; i++) {
                        request(rate);
                    }
                })
                .isInstanceOfSatisfying(ErrorResponseException.class, refused -> {
                    assertThat(refused.getStatusCode().value()).isEqualTo(429);
                    assertThat(refused.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                            .isEqualTo("1");
                });
    }

    private static boolean request(RequestRate rate) {
        return rate.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), rate);
    }
}
