package pactwire.contract.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void key_isForItsOwnTextAlone() {
        var one = ApiKey.issue("desk", Set.of(Scope.READ), NOON);
        var other = ApiKey.issue("desk", Set.of(Scope.READ), NOON);

        assertThat(one.key().isFor(one.text())).isTrue();
        assertThat(one.key().isFor(other.text())).isFalse();
        assertThat(one.key().isFor("pw_" + one.key().id() + other.text().substring(15)))
                .isFalse();
    }

    @Test
    void secrets_areLongAndNeverTheSame() {
        var texts = IntStream.range(0, 1000)
                .mapToObj(
                        i -> ApiKey.issue("n", Set.of(Scope.READ), NOON).text().substring(16))
                .toList();

        assertThat(texts).doesNotHaveDuplicates().allMatch(secret -> secret.length() == 43);
    }

    @Test
    void whatIsKeptOfAKey_doesNotHoldIt() {
        var issued = ApiKey.issue("desk", Set.of(Scope.READ), NOON);
        var secret = issued.text().substring(16);

        assertThat(issued.key().toString()).doesNotContain(secret);
        assertThat(issued.toString()).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pw_",
                "Bearer",
                "pw_0123456789ab_short",
                "PW_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoKey_hasNoId(String text) {
        assertThat(ApiKey.idIn(text)).isEmpty();
    }

    @Test
    void keyWithoutScopeOrName_isNotMade() {
        assertThatThrownBy(() -> ApiKey.issue("desk", Set.of(), NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApiKey.issue(" ", Set.of(Scope.READ), NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApiKey.issue("a\nb", Set.of(Scope.READ), NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
