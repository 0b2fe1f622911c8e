package pactwire.extract.agreement;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;

/** What the judge of finds sees of what the rules found: the sentence that tells it best, and how it was found. */
final class FindSight {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** "object of sign" of "object of sign: stated, parties learnt". */
    private static final Pattern DETAILS = Pattern.compile("[:,].*");

    /** UTF-16 units: within a paragraph or two. */
    private static final int NEAR = 400;

    private FindSight() {}

    /**
     * @param passage the sentence and the word that tells it; null where judges look at neither
     * @param all what the article tells, in the order in which it was found
     */
    static Seen of(Event event, Proposer.@Nullable Passage passage, List<Event> all) {
        var seen = new Seen();
        if (passage == null) {
            seen.add("unseen");
        } else {
            seen.addAll(passage.triggers().get(0).seen());
            for (int row : passage.seen()) {
                seen.add("sentence", row);
            }
        }
        ofReading(seen, event.best());
        ofEvent(seen, event);
        seen.add("events", Math.min(5, all.size()));
        var before = before(event, all);
        if (before == null) {
            seen.add("first of these");
        } else {
            ofRetelling(seen, event, before);
        }
        return seen;
    }

    /** What was told last before it of any of its parties. */
    private static @Nullable Event before(Event event, List<Event> all) {
        Event last = null;
        for (Event other : all) {
            if (other == event) {
                return last;
            }
            if (!Collections.disjoint(other.parties(), event.parties())) {
                last = other;
            }
        }
        return last;
    }

    /** It may be the one told before, once more. */
    private static void ofRetelling(Seen seen, Event event, Event before) {
        var best = event.best();
        int gap = best.start() - before.best().end();
        var near = best.sentence() == before.best().sentence()
                ? "same sentence"
                : gap < 0 ? "told later" : gap < EventMerger.NEXT ? "next" : gap < NEAR ? "near" : "far";
        boolean samePairs = before.parties().size() == event.parties().size()
                && before.parties().containsAll(event.parties());
        var parties = samePairs ? "all" : before.parties().containsAll(event.parties()) ? "fewer" : "others";
        seen.add("again", near, parties);
        seen.add("again", best.reference().name(), parties);
        seen.add("again", best.pattern().name(), parties);
        seen.add("again of instrument", before.instrument() == event.instrument() ? "same" : "other", parties);
        seen.add("again of status", before.status().name(), event.status().name());
    }

    private static void ofReading(Seen seen, Candidate best) {
        var pattern = best.pattern().name();
        var told = best.partiesTold() ? "told" : "lent";
        seen.add("pattern", pattern);
        seen.add("pattern", pattern, told);
        seen.add("pattern", pattern, best.reference().name());
        seen.add("pattern", pattern, best.status().name());
        seen.add("found", best.rule());
        seen.add("found", DETAILS.matcher(best.rule()).replaceAll(""));
        seen.add("heap", String.valueOf(best.heap()), String.valueOf(best.headline()));
        seen.add("names", told, String.valueOf(Math.min(4, best.parties().size())));
    }

    private static void ofEvent(Seen seen, Event event) {
        seen.add("status", event.status().name(), event.instrument().name());
        seen.add("of instrument", event.instrument().name());
        seen.add("passages", Math.min(3, event.passages().size()));
        long states = event.parties().stream()
                .filter(party -> party.kind() == PartyKind.STATE)
                .count();
        long rest = event.parties().size() - states;
        seen.add("sides", String.valueOf(Math.min(3, states)), String.valueOf(Math.min(3, rest)));
        for (Party party : event.parties()) {
            seen.add("side", party.kind().name());
            if (party.id() == null) {
                words(seen, "side named", party.name());
            }
        }
        seen.add("title length", Math.min(5, NO_WORD.split(event.title()).length / 3));
        words(seen, "called", event.title());
    }

    private static void words(Seen seen, String name, String text) {
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
            seen.add(name, word);
        }
    }
}
