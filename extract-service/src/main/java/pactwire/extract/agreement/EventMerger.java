package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.extract.agreement.AgreementTrace.Outcome;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.agreement.InstrumentMention.Reference;

/** Makes one event of all passages that speak of one instrument. Of one article; candidates come in text order. */
final class EventMerger {
    /** A second mention of an undertaking as "the agreement" follows soon. */
    private static final int NEAR = 900;

    /** Events looked back at: an article speaks again of what it told lately, and a text made to hurt has no end of them. */
    private static final int FARTHEST_BACK = 40;

    /** No article tells of more; what comes after is a list, or made to hurt. */
    static final int MOST_EVENTS = 500;

    private static final double ALIKE = 0.6;
    /** One event: its passages, the telling one, and what they say together. */
    static final class Event {
        private final List<Candidate> passages = new ArrayList<>();
        private Candidate best;
        private AgreementStatus status;
        private Instrument instrument;
        private String title;
        private List<Party> parties;

        private Event(Candidate first) {
            passages.add(first);
            best = first;
            status = first.status();
            instrument = first.instrument();
            title = first.title();
            parties = first.parties();
        }

        Candidate best() {
            return best;
        }

        AgreementStatus status() {
            return status;
        }

        Instrument instrument() {
            return instrument;
        }

        String title() {
            return title;
        }

        List<Party> parties() {
            return parties;
        }

        List<Candidate> passages() {
            return passages;
        }

        private void add(Candidate more) {
            passages.add(more);
            boolean better = best.headline() && !more.headline() && more.reference() == Reference.NEW
                    || best.parties().isEmpty() && !more.parties().isEmpty();
            if (instrument == Instrument.OTHER
                    || instrument == Instrument.AGREEMENT && isGeneric(best) && !isGeneric(more)) {
                instrument = more.instrument() == Instrument.OTHER ? instrument : more.instrument();
            }
            if (title.length() < more.title().length()
                    && !isGeneric(more)
                    && (isGeneric(best) || best.headline())
                    && best.pattern() != Pattern.UNDERTAKING) {
                title = more.title();
            }
            status = later(status, more.status());
            parties = together(more);
            best = better ? more : best;
        }

        private List<Party> together(Candidate more) {
            boolean moreTold = more.partiesTold() && more.parties().size() >= 2;
            boolean ownTold = passages.stream()
                    .anyMatch(p -> p != more && p.partiesTold() && p.parties().size() >= 2);
            boolean onlyHeadlines = passages.stream().allMatch(p -> p == more || p.headline());
            if (moreTold && onlyHeadlines && !more.headline() && more.parties().size() >= parties.size()) {
                return more.parties();
            }
            if (moreTold && !ownTold) {
                return more.parties();
            }
            if (moreTold && !new HashSet<>(parties).containsAll(more.parties()) && parties.size() <= 2) {
                var union = new LinkedHashSet<>(parties);
                union.addAll(more.parties());
                return List.copyOf(union);
            }
            return parties;
        }
    }

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

    /** What was told as an undertaking and is called an agreement or a deal soon after is one. */
    void alsoCalled(InstrumentMention mention) {
        if (events.isEmpty()) {
            return;
        }
        var last = events.get(events.size() - 1);
        boolean loose = mention.instrument() == Instrument.AGREEMENT
                || mention.instrument() == Instrument.DEAL
                || mention.instrument() == Instrument.PACT;
        if (isUndertaking(last.best)
                && last.instrument == Instrument.OTHER
                && loose
                && mention.start() - last.best.end() < NEAR) {
            last.instrument = mention.instrument();
        }
    }

    /** "the deal" that no sentence introduced and no party is named of. */
    private static boolean isNobodys(Candidate candidate) {
        return candidate.reference() == Reference.KNOWN
                && isGeneric(candidate)
                && (candidate.parties().isEmpty() || changes(candidate.status()) && !candidate.partiesTold());
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
            if (events.get(i).instrument == candidate.instrument() && isSame(events.get(i), candidate)) {
                return events.get(i);
            }
        }
        for (int i = events.size() - 1; i >= earliest(); i--) {
            if (isSame(events.get(i), candidate)) {
                return events.get(i);
            }
        }
        return null;
    }

    private boolean isSame(Event event, Candidate candidate) {
        if (!compatible(event.instrument, candidate.instrument())
                || !shareParties(event, candidate)
                || isUndertaking(event.best) && !speaksLoosely(candidate)) {
            return false;
        }
        boolean sameSentence = event.best.sentence() == candidate.sentence();
        if (sameSentence && (isLabelOf(event.best, candidate) || saysHow(event.best, candidate))) {
            return true;
        }
        if (sameSentence) {
            return event.best.cue() != candidate.cue()
                            && candidate.reference() == Reference.KNOWN
                            && isGeneric(candidate)
                    || alike(event, candidate) && event.best.cue() != candidate.cue();
        }
        if (alike(event, candidate)) {
            return true;
        }
        if (event.passages.stream().allMatch(Candidate::headline) && candidate.pattern() != Pattern.CONTENTS) {
            return event.best.heap() == candidate.heap() || !event.best.heap();
        }
        boolean near = candidate.start() - event.best.end() < NEAR;
        if (isGeneric(candidate) && candidate.reference() == Reference.KNOWN) {
            return near || !isUndertaking(event.best);
        }
        boolean ahead =
                candidate.status() == AgreementStatus.PLANNED || candidate.status() == AgreementStatus.NEGOTIATING;
        if (ahead
                && !candidate.heap()
                && (isGeneric(candidate) || candidate.instrument() == Instrument.OTHER)
                && rank(event.status) > rank(candidate.status())) {
            return true;
        }
        return near
                && (isGeneric(candidate) && !candidate.heap() && event.best.pattern() == Pattern.UNDERTAKING
                        || isGeneric(event.best)
                                && !event.best.heap()
                                && !isGeneric(candidate)
                                && candidate.reference() == Reference.KNOWN);
    }

    /** "struck a trade deal with B, signing an agreement in Tokyo": one thing done, told twice. */
    private static boolean saysHow(Candidate first, Candidate candidate) {
        var cue = candidate.sentence().token(candidate.cue());
        return cue.tag().equals("VBG")
                && candidate.cue() > first.last()
                && candidate.sentence().token(candidate.cue() - 1).form().equals(",")
                && first.pattern() == Pattern.OBJECT
                && !candidate.heap();
    }

    /** "New power pact: A and B signed a pact …": what stands before the colon only names what comes after. */
    private static boolean isLabelOf(Candidate label, Candidate candidate) {
        return Math.max(label.cue(), label.last()) < candidate.cue()
                && label.sentence().tokens().subList(label.last(), candidate.cue()).stream()
                        .anyMatch(token -> token.form().equals(":"))
                && candidate.pattern() == Pattern.OBJECT
                && !candidate.heap();
    }

    /** An undertaking may be called an agreement or a deal afterwards, hardly a memorandum or a joint statement. */
    private static boolean speaksLoosely(Candidate candidate) {
        return switch (candidate.instrument()) {
            case AGREEMENT, DEAL, PACT, OTHER -> true;
            default -> false;
        };
    }

    private static boolean shareParties(Event event, Candidate candidate) {
        if (event.parties.isEmpty() || candidate.parties().isEmpty() || !candidate.partiesTold()) {
            return true;
        }
        return candidate.parties().stream()
                        .anyMatch(party -> event.parties.stream().anyMatch(other -> isSameName(party, other)))
                || isGeneric(candidate) && candidate.reference() == Reference.KNOWN;
    }

    /** "Airbus" in the headline is "Airbus Industrie" below. */
    private static boolean isSameName(Party one, Party other) {
        return one.equals(other)
                || one.name().startsWith(other.name() + " ")
                || other.name().startsWith(one.name() + " ");
    }

    private static boolean compatible(Instrument one, Instrument other) {
        return one == other || family(one) == 0 || family(other) == 0 || family(one) == family(other);
    }

    /** Words that speak of the same thing loosely: 0 of anything, 1 of a treaty-like text, 2 of a statement. */
    private static int family(Instrument instrument) {
        return switch (instrument) {
            case OTHER -> 0;
            case AGREEMENT, DEAL, PACT, TREATY, FRAMEWORK_AGREEMENT, CONTRACT, MEMORANDUM, PROTOCOL, LETTER_OF_INTENT ->
                1;
            case JOINT_STATEMENT, DECLARATION -> 2;
            case PLAN -> 3;
        };
    }

    /** No topic: "the agreement", "a comprehensive deal", "the bilateral agreement". */
    static boolean isGeneric(Candidate candidate) {
        return !isUndertaking(candidate)
                && TitleTopics.of(candidate.title(), candidate.parties()).isEmpty();
    }

    /** Most words of the shorter title stand in the other; an undertaking, which is a sentence, must share most of all. */
    private static boolean alike(Event event, Candidate candidate) {
        var first = TitleTopics.of(event.title, event.parties);
        var second = TitleTopics.of(candidate.title(), candidate.parties());
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        var shared = new HashSet<>(first);
        shared.retainAll(second);
        int fewer = Math.min(first.size(), second.size());
        int more = Math.max(first.size(), second.size());
        boolean undertaking = isUndertaking(event.best) || isUndertaking(candidate);
        return shared.size() >= Math.min(2, fewer) && shared.size() >= ALIKE * (undertaking ? more : fewer);
    }

    private static boolean isUndertaking(Candidate candidate) {
        return candidate.pattern() == Pattern.UNDERTAKING || candidate.pattern() == Pattern.CLAUSE;
    }

    /** What is said later and goes further: a treaty signed here and in force there is in force. */
    private static AgreementStatus later(AgreementStatus first, AgreementStatus second) {
        return rank(second) > rank(first) ? second : first;
    }

    private static int rank(AgreementStatus status) {
        return switch (status) {
            case NEGOTIATING -> 0;
            case PLANNED -> 1;
            case ANNOUNCED -> 2;
            case AGREED -> 3;
            case CONCLUDED -> 3;
            case SIGNED -> 5;
            case RATIFIED -> 6;
            case EXTENDED -> 7;
            case SUSPENDED, REJECTED -> 8;
            case TERMINATED -> 9;
        };
    }
}
