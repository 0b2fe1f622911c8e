package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.agreement.InstrumentMention.Reference;

/** One event: its passages, the telling one, and what they say together. */
final class Event {
    private final List<Candidate> passages = new ArrayList<>();
    private Candidate best;
    private AgreementStatus status;
    private Instrument instrument;
    private String title;
    private List<Party> parties;
    private double confidence;

    Event(Candidate first) {
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

    /** How likely it is right, from 0 to 1. */
    double confidence() {
        return confidence;
    }

    void trust(double likelihood) {
        confidence = likelihood;
    }

    void call(Instrument name) {
        instrument = name;
    }

    void complete(Party other) {
        var union = new LinkedHashSet<>(parties);
        union.add(other);
        parties = List.copyOf(union);
    }

    List<Candidate> passages() {
        return passages;
    }

    void add(Candidate more) {
        passages.add(more);
        boolean better = best.headline() && !more.headline() && more.reference() == Reference.NEW
                || best.parties().isEmpty() && !more.parties().isEmpty();
        if (instrument == Instrument.OTHER
                || instrument == Instrument.AGREEMENT && SameEvent.isGeneric(best) && !SameEvent.isGeneric(more)) {
            instrument = more.instrument() == Instrument.OTHER ? instrument : more.instrument();
        }
        if (title.length() < more.title().length()
                && !SameEvent.isGeneric(more)
                && (SameEvent.isGeneric(best) || best.headline())
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
        if (moreTold && !ownTold || parties.isEmpty()) {
            return more.parties();
        }
        if (moreTold && !new HashSet<>(parties).containsAll(more.parties()) && parties.size() <= 2) {
            var union = new LinkedHashSet<>(parties);
            union.addAll(more.parties());
            return List.copyOf(union);
        }
        return parties;
    }

    /** What is said later and goes further: a treaty signed here and in force there is in force. */
    private static AgreementStatus later(AgreementStatus first, AgreementStatus second) {
        return rank(second) > rank(first) ? second : first;
    }

    static int rank(AgreementStatus status) {
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
