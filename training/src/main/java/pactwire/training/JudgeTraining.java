package pactwire.training;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.extract.agreement.Judge;
import pactwire.extract.agreement.Judges;
import pactwire.extract.agreement.SeenFind;
import pactwire.extract.agreement.SeenPassage;
import pactwire.extract.agreement.SeenPassage.SeenTrigger;
import pactwire.training.AnnotatedText.Told;

/** Learns the judges of agreements from texts with annotations, and from short ones that the rules read right. */
final class JudgeTraining {
    /** By five-fold cross-validation. */
    private static final double LOOSE_TRIGGERS = 0.5;

    private static final double LOOSE_SENTENCES = 0.25;
    private static final double LOOSE_PARTIES = 0.3;
    private static final double OPTIONAL = 0.4;
    /** So much that the rows of the rules' tests stay as they are. */
    private static final double RULED = 2;

    /** With a fifth of it the judge takes back six of 28 development sentences. */
    private static final double RULED_FINDS = 1;

    /** Between four times less and eight times more nothing changes but how sure it is. */
    private static final double LOOSE_FINDS = 0.05;

    /** A text as the judges of sentences, words and parties see it. */
    record Seen(AnnotatedText text, List<SeenPassage> passages) {}

    /** What the rules find in a text, as the judge of finds sees it. */
    record Found(AnnotatedText text, List<SeenFind> finds) {}

    private final Map<String, Counts> triggersTold = new TreeMap<>();
    private final LogisticRegression sentences = new LogisticRegression(LOOSE_SENTENCES);
    private final LogisticRegression triggers = new LogisticRegression(LOOSE_TRIGGERS);
    private final LogisticRegression parties = new LogisticRegression(LOOSE_PARTIES);

    private JudgeTraining() {}

    /**
     * Judges of sentences, words and parties, which leave what the rules find as it is.
     *
     * @param ruled short texts of which the rules read all that there is
     */
    static Judges train(List<Seen> texts, List<Seen> ruled, double threshold) {
        var training = new JudgeTraining();
        texts.forEach(training::countTriggers);
        texts.forEach(text -> text.passages().forEach(passage -> training.learn(passage, tellingOf(text, passage))));
        ruled.forEach(text -> text.passages().forEach(training::learnRuled));
        return Judges.of(
                training.usual(),
                training.sentences.train(),
                training.triggers.train(),
                training.parties.train(),
                threshold);
    }

    /** @param ruled as above: whatever the rules find there is right */
    static Judge trainFinds(List<Found> texts, List<Found> ruled) {
        var finds = new LogisticRegression(LOOSE_FINDS);
        texts.forEach(text -> learnFinds(text, finds));
        ruled.forEach(text -> text.finds().forEach(find -> finds.add(find.seen(), true, RULED_FINDS)));
        return finds.train();
    }

    private static List<Told> tellingOf(Seen text, SeenPassage passage) {
        return text.text().told().stream()
                .filter(told -> told.overlaps(passage.start(), passage.end()))
                .toList();
    }

    private void countTriggers(Seen text) {
        for (SeenPassage passage : text.passages()) {
            for (Told told : tellingOf(text, passage)) {
                for (SeenTrigger trigger : passage.triggers()) {
                    if (told.trigger() != null && trigger.start() == told.trigger()) {
                        triggersTold
                                .computeIfAbsent(trigger.lemma(), lemma -> new Counts())
                                .add(told);
                    }
                }
            }
        }
    }

    /** What a word told of, and how often. */
    private static final class Counts {
        private final Map<AgreementStatus, Integer> statuses = new EnumMap<>(AgreementStatus.class);
        private final Map<Instrument, Integer> instruments = new EnumMap<>(Instrument.class);

        void add(Told told) {
            int count = told.optional() ? 1 : 2;
            statuses.merge(told.status(), count, Integer::sum);
            instruments.merge(told.instrument(), count, Integer::sum);
        }

        Judges.Usual most() {
            return new Judges.Usual(most(statuses), most(instruments));
        }

        private static <T> T most(Map<T, Integer> counts) {
            return counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }
    }

    private Map<String, Judges.Usual> usual() {
        var usual = new TreeMap<String, Judges.Usual>();
        triggersTold.forEach((lemma, counts) -> usual.put(lemma, counts.most()));
        return usual;
    }

    private boolean mayTell(SeenTrigger trigger) {
        return trigger.cue() || triggersTold.containsKey(trigger.lemma());
    }

    private void learn(SeenPassage passage, List<Told> telling) {
        double weight = telling.stream().allMatch(Told::optional) && !telling.isEmpty() ? OPTIONAL : 1;
        if (passage.triggers().stream().anyMatch(this::mayTell)) {
            sentences.add(passage.seen(), !telling.isEmpty(), weight);
        }
        for (SeenTrigger trigger : passage.triggers()) {
            if (!mayTell(trigger)) {
                continue;
            }
            if (telling.isEmpty()) {
                triggers.add(trigger.seen(), false, 1);
                continue;
            }
            for (Told told : telling) {
                if (told.trigger() != null && told.trigger() == trigger.start()) {
                    triggers.add(trigger.seen(), true, told.optional() ? OPTIONAL : 1);
                    learnParties(trigger, told);
                }
            }
        }
    }

    private void learnParties(SeenTrigger trigger, Told told) {
        double weight = told.optional() ? OPTIONAL : 1;
        trigger.sides().get().forEach((party, rows) -> parties.add(rows, isAmong(party, told.parties()), weight));
    }

    /** Right is what tells of an annotated agreement that no other find tells of, with one of its parties if it has any. */
    private static void learnFinds(Found text, LogisticRegression finds) {
        var taken = new HashSet<Integer>();
        for (SeenFind find : text.finds()) {
            var told = text.text().told().stream()
                    .filter(each -> !taken.contains(each.agreement()))
                    .filter(each -> find.passages().stream().anyMatch(p -> each.overlaps(p.start(), p.end())))
                    .filter(each -> find.parties().isEmpty()
                            || find.parties().stream().anyMatch(party -> isAmong(party, each.parties())))
                    .findFirst()
                    .orElse(null);
            if (told != null) {
                taken.add(told.agreement());
            }
            finds.add(find.seen(), told != null, told != null && told.optional() ? OPTIONAL : 1);
        }
    }

    static boolean isAmong(Party party, Set<String> annotated) {
        if (party.id() != null) {
            return annotated.contains(party.id());
        }
        var name = plain(party.name());
        return annotated.stream()
                .map(JudgeTraining::plain)
                .anyMatch(other -> other.equals(name)
                        || other.startsWith(name + " ")
                        || name.startsWith(other + " ")
                        || name.endsWith(" " + other));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("^the ", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private void learnRuled(SeenPassage passage) {
        sentences.add(passage.seen(), !passage.read().isEmpty(), RULED);
        for (SeenTrigger trigger : passage.triggers()) {
            boolean tells = passage.read().contains(trigger.start());
            if (mayTell(trigger) && (tells || passage.read().isEmpty())) {
                triggers.add(trigger.seen(), tells, RULED);
            }
        }
    }
}
