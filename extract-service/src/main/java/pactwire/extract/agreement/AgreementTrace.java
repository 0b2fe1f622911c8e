package pactwire.extract.agreement;

import java.util.List;
import pactwire.contract.AgreementFound;

/**
 * What reading one article came to, and why: every sentence with a cue, what was found or rejected there and by which rule.
 *
 * @param agreements what the article says was agreed, in text order
 * @param steps in text order
 */
public record AgreementTrace(List<AgreementFound> agreements, List<Step> steps) {
    public AgreementTrace {
        agreements = List.copyOf(agreements);
        steps = List.copyOf(steps);
    }

    /** What became of a passage. */
    public enum Outcome {
        FOUND,
        /** Speaks of an instrument that an earlier passage found. */
        MERGED,
        REJECTED
    }

    /**
     * One decision.
     *
     * @param start the passage's first UTF-16 unit in the article's text
     * @param end one past its last
     * @param passage the words there
     * @param rule the rule that decided, such as {@code object of sign: stated} or {@code governed: hope}
     */
    public record Step(int start, int end, String passage, Outcome outcome, String rule) {}

    /** One line a step, for people. */
    public String print() {
        var lines = new StringBuilder();
        for (Step step : steps) {
            lines.append("%-8s [%d, %d) %s%n         %s%n"
                    .formatted(step.outcome(), step.start(), step.end(), step.passage(), step.rule()));
        }
        return lines.toString();
    }
}
