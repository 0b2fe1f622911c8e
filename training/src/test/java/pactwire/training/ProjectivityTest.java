package pactwire.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectivityTest {
    @Test
    void crossingArcs_areLiftedUntilNoneCross() {
        int[] heads = {0, 2, 5, 1, 2, 0};
        assertThat(Projectivity.isProjective(heads, 4)).isFalse();
        Projectivity.lift(heads, 4);
        assertThat(Projectivity.isProjective(heads, 4)).isTrue();
    }

    @Test
    void projectiveTree_staysAsItIs() {
        int[] heads = {0, 2, 5, 4, 2, 0};
        Projectivity.lift(heads, 4);
        assertThat(heads).containsExactly(0, 2, 5, 4, 2, 0);
    }
}
