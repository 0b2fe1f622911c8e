package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.agreement.AgreementTrace.Outcome;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;

/** Makes one event of all passages that speak of one instrument. Of one article; candidates come in text order. */
final class EventMerger {
    /** Events looked back at: an article speaks again of what it told lately, and a text made to hurt has no end of them. */
    private static final int FARTHEST_BACK = 40;

    /** UTF-16 units between a sentence and the next one or the next paragraph. */
    static final int NEXT = 4;

    /** No article tells of more; what comes after is a list, or made to hurt. */
    static final int MOST_EVENTS = 500;

    private final List<Event> events = new ArrayList<>();
    private final SentenceAgreements.Story story;

    EventMerger(SentenceAgreements.Story story) {
        this.story = story;
    }

    List<Event> events() {
        return events;
    }

    void add(Candidate candidate) {
        var event = same(candidate);
        if (event != null) {
            event.add(candidate);
            story.note(candidate.sentence(), candidate.start(), candidate.end(), Outcome.MERGED, candidate.why());
        } else if (isNobodys(candidate)) {
            story.note(
                    candidate.sentence(),
                    candidate.start(),
                    candidate.end(),
                    Outcome.REJECTED,
                    "speaks of what was not told; " + candidate.rule());
        } else if (events.size() < MOST_EVENTS) {
            events.add(new Event(candidate));
            story.note(candidate.sentence(), candidate.start(), candidate.end(), Outcome.FOUND, candidate.why());
        }
    }

    /** Adds what no rule read, unless it speaks of what was told, and leaves what was told as it is. */
    void propose(Candidate candidate, double confidence) {
        boolean retold = candidate.headline()
                && events.stream().anyMatch(event -> event.parties().containsAll(candidate.parties()));
        if (!retold && events.size() < MOST_EVENTS && same(candidate) == null && !isNobodys(candidate)) {
            var event = new Event(candidate);
            event.trust(confidence);
            events.add(event);
            story.note(candidate.sentence(), candidate.start(), candidate.end(), Outcome.FOUND, candidate.why());
        }
    }

    /** Takes back what proved doubtful. */
    void remove(Event event) {
        events.remove(event);
    }

    /** Everybody named of any event. */
    Set<Party> parties() {
        return events.stream().flatMap(event -> event.parties().stream()).collect(Collectors.toSet());
    }

    /** What was told as an undertaking and is called an agreement or a deal soon after is one. */
    void alsoCalled(InstrumentMention mention) {
        if (events.isEmpty()) {
            return;
        }
        var last = events.get(events.size() - 1);
        boolean loose = mention.instrument() == Instrument.AGREEMENT
                || mention.instrument() == Instrument.DEAL
                || mention.instrument() == Instrument.PACT;
        if (SameEvent.isUndertaking(last.best())
                && last.instrument() == Instrument.OTHER
                && loose
                && mention.start() - last.best().end() < SameEvent.NEAR) {
            last.call(mention.instrument());
        }
    }

    /** What the sentence before told of one company alone has its other side named. */
    void complete(Sentence sentence, Party other) {
        if (events.isEmpty()) {
            return;
        }
        var last = events.get(events.size() - 1);
        boolean next = last.passages().stream()
                .anyMatch(passage -> sentence.start() - passage.sentence().end() < NEXT
                        && passage.sentence().end() <= sentence.start());
        if (next && last.parties().size() == 1 && last.parties().get(0).kind() != PartyKind.STATE) {
            last.complete(other);
        }
    }

    /** "the deal" that no sentence introduced and no party is named of. */
    private static boolean isNobodys(Candidate candidate) {
        return candidate.reference() == Reference.KNOWN
                && !isNamed(candidate)
                && SameEvent.isGeneric(candidate)
                && (candidate.parties().isEmpty() || changes(candidate.status()) && !candidate.partiesTold());
    }

    /** "the International Grains Agreement", which one of its parties leaves. */
    private static boolean isNamed(Candidate candidate) {
        return !candidate.parties().isEmpty()
                && Patterns.matches(candidate.title(), "(?:the )?(?:\\p{Lu}[\\p{L}-]+ ){2,}.*");
    }

    private static boolean changes(AgreementStatus status) {
        return switch (status) {
            case EXTENDED, SUSPENDED, TERMINATED, REJECTED -> true;
            default -> false;
        };
    }

    private int earliest() {
        return Math.max(0, events.size() - FARTHEST_BACK);
    }

    private @Nullable Event same(Candidate candidate) {
        for (int i = events.size() - 1; i >= earliest(); i--) {
            if (events.get(i).instrument() == candidate.instrument() && SameEvent.isSame(events.get(i), candidate)) {
                return events.get(i);
            }
        }
        for (int i = events.size() - 1; i >= earliest(); i--) {
            if (SameEvent.isSame(events.get(i), candidate)) {
                return events.get(i);
            }
        }
        return null;
    }
}
