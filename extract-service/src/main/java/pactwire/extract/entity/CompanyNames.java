package pactwire.extract.entity;

import java.util.List;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.lexicon.Patterns;

/** Names of companies as a text frames them: owned by a state, in angle brackets, at a sentence's end. */
final class CompanyNames {
    private CompanyNames() {}

    static Mention named(CapitalisedRun run, PartyKind kind) {
        return Mention.of(run.start(), run.end(), MentionKind.NAME, Party.named(withoutSentenceEnd(run), kind));
    }

    /** "Andes Corp." at a sentence's end owns no full stop. */
    static String withoutSentenceEnd(CapitalisedRun run) {
        var name = run.text();
        boolean last =
                run.last() == run.sentence().size() - 1 && name.endsWith(".") && name.indexOf('.') == name.length() - 1;
        return last ? name.substring(0, name.length() - 1) : name;
    }

    /** "Peru's Andes Mining" is Andes Mining. */
    static CapitalisedRun withoutOwner(CapitalisedRun run, List<Mention> states) {
        for (int i = run.first() + 1; i < run.last(); i++) {
            int owner = run.sentence().token(i).start();
            if (Patterns.matches(run.sentence().token(i).form(), "['’]s")
                    && states.stream().anyMatch(s -> s.start() == run.start() && s.end() == owner)) {
                return run.from(i + 1);
            }
        }
        return run;
    }

    /** "Chinese Huawei" is Huawei. */
    static CapitalisedRun withoutLeadingState(CapitalisedRun run, List<Mention> states) {
        for (Mention state : states) {
            if (state.start() == run.start() && state.kind() == MentionKind.ADJECTIVE && state.end() < run.end()) {
                for (int i = run.first(); i <= run.last(); i++) {
                    if (run.sentence().token(i).start() >= state.end()) {
                        return run.from(i);
                    }
                }
            }
        }
        return run;
    }

    /** Reuters writes companies as {@code <British Airways>}. */
    static boolean isInAngleBrackets(CapitalisedRun run) {
        var sentence = run.sentence();
        return run.first() > 0
                && run.last() + 1 < sentence.size()
                && sentence.token(run.first() - 1).form().equals("<")
                && sentence.token(run.last() + 1).form().equals(">");
    }

    /** "Singapore-based Vertex Ports". */
    static boolean isBased(CapitalisedRun run) {
        return run.first() > 2
                && run.sentence().token(run.first() - 1).form().equals("based")
                && run.sentence().token(run.first() - 2).form().equals("-");
    }

    /** "Nordgas said it has": a person says "he", a state is in the table. */
    static boolean saidOfItself(CapitalisedRun run) {
        var sentence = run.sentence();
        int said = run.last() + 1;
        return said + 2 < sentence.size()
                && Patterns.matches(sentence.token(said).form(), "said|says")
                && Patterns.matches(sentence.token(said + 1).form(), "it|its")
                && Patterns.matches(sentence.token(said + 2).tag(), "VB.|MD|NN.*|JJ")
                && !Patterns.matches(sentence.token(said + 2).form(), "is|was");
    }
}
