package pactwire.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.sentence.ArticleText;
import pactwire.extract.sentence.Sentence;

/**
 * Finds who an article speaks of. Immutable and thread-safe; {@link #load()} once.
 *
 * <pre>{@code
 * var entities = EntityFinder.load().find(article);
 * entities.mentions();          // "Moscow" → Russia, "the Ministry of Commerce of China" → China, "CNPC" → China National …
 * entities.twoSides(offset);    // [China, Russia]
 * }</pre>
 */
public final class EntityFinder {
    /** A text named after where it was made: "the Ottawa Convention" is no word of Canada. */
    private static final ScreenedPattern NAMED_AFTER = ScreenedPattern.of(
            "\\s(?:\\p{Lu}\\p{L}+\\s)?(?:Convention|Treaty|Protocol|Accords?|Agreements?|Declaration|Process|Pact|Charter|Principles|Round|Statute|Consensus|Communiqu[eé])\\b");

    /** What a headline says the talks were about names no side of them. */
    private static final ScreenedPattern SUBJECT_OF_TALKS =
            ScreenedPattern.of("\\b(?i:on|about|over|against|regarding|amid)\\s");

    /** "628 million U.S. dollars", "40 million Kenyan shillings": whose money it is. */
    private static final ScreenedPattern CURRENCY = ScreenedPattern.of(
            "\\s(?i:dollars?|dlrs?|cents?|pounds?|francs?|crowns?|kron[aeor]{1,2}|rupees?|rupiah|pesos?|dinars?|dirhams?|riyals?"
                    + "|rials?|yuan|renminbi|yen|rou?bles?|liras?|shillings?|naira|birr|taka|baht|ringgit)\\b");

    /** Tokens. */
    private static final int LONGEST_HEADLINE = 40;

    private final StateLexicon states;
    private final OrganisationFinder organisations;
    private final PersonStates people;
    private final GroupFinder groups;

    private EntityFinder(StateLexicon states) {
        this.states = states;
        this.organisations = new OrganisationFinder();
        this.people = new PersonStates(states);
        this.groups = new GroupFinder();
    }

    public static EntityFinder load() {
        return new EntityFinder(StateLexicon.load());
    }

    public StateLexicon states() {
        return states;
    }

    public ArticleEntities find(ArticleText article) {
        return new Reading(article).entities();
    }

    /** One article at work: what one sentence teaches helps in the next. */
    private final class Reading {
        private final ArticleText article;
        private final Map<Sentence, List<Mention>> bySentence = new IdentityHashMap<>();
        private final ShortNames shortNames = new ShortNames();

        Reading(ArticleText article) {
            this.article = article;
        }

        ArticleEntities entities() {
            for (Sentence sentence : article.sentences()) {
                bySentence.put(sentence, known(sentence));
            }
            var learntPeople = people.learn(article.sentences(), bySentence);
            for (Sentence sentence : article.sentences()) {
                var all = new ArrayList<>(bySentence.get(sentence));
                if (!isAllCapitals(sentence.text())) {
                    all.addAll(organisations.find(sentence, bySentence.get(sentence)));
                    OwnedNames.addTo(sentence, all);
                }
                shortNames.learn(sentence, all);
                addPeople(sentence, learntPeople, all);
                bySentence.put(sentence, outermost(all));
            }
            for (Sentence sentence : article.sentences()) {
                var all = new ArrayList<>(bySentence.get(sentence));
                shortNames.addTo(sentence, all);
                bySentence.put(sentence, outermost(all));
            }
            var sides = new SideResolver(article.sentences(), bySentence, inTitle());
            var mentions = new ArrayList<Mention>();
            for (Sentence sentence : article.sentences()) {
                var all = new ArrayList<>(bySentence.get(sentence));
                addGroups(sentence, sides, all);
                mentions.addAll(outermost(all));
            }
            return new ArticleEntities(mentions, sides);
        }

        /** Whom the headline names, states and listed organisations, in its order; not where an organisation met. */
        private LinkedHashSet<Party> inTitle() {
            var title = SUBJECT_OF_TALKS.upTo(headline());
            var parties = new LinkedHashSet<Party>();
            boolean capitals = title.equals(title.toUpperCase(Locale.ROOT));
            Party venue = null;
            for (int at = WordScan.nextWord(title, 0); at < title.length(); at = WordScan.nextWord(title, at)) {
                var state = states.longestAt(title, at, title.length(), capitals);
                var organisation = organisations.knownAt(title, at, title.length(), capitals);
                boolean longer = organisation != null && (state == null || organisation.end() >= state.end());
                if (longer) {
                    parties.add(organisation.meaning().party());
                } else if (state != null && state.meaning().party() != null) {
                    parties.add(state.meaning().party());
                    venue = title.regionMatches(true, at - 4, " in ", 0, 4)
                            ? state.meaning().party()
                            : venue;
                }
                at = longer ? organisation.end() : state == null ? WordScan.endOfWord(title, at) : state.end();
            }
            boolean organisationMet =
                    parties.size() == 2 && parties.stream().anyMatch(party -> party.kind() == PartyKind.ORGANISATION);
            if (organisationMet) {
                parties.remove(venue);
            }
            return parties;
        }

        /** The title, or a first paragraph that is no sentence. */
        private String headline() {
            var title = article.article().title();
            if (!title.isEmpty() || article.sentences().isEmpty()) {
                return title;
            }
            var first = article.sentences().get(0);
            boolean sentence = Patterns.matches(first.text(), "(?s).*[.!?…:;”\"]$") || first.size() > LONGEST_HEADLINE;
            return sentence ? "" : first.text();
        }

        /** States and organisations that the tables hold. */
        private List<Mention> known(Sentence sentence) {
            var text = sentence.text();
            boolean capitals = isAllCapitals(text);
            int label = capitals ? text.length() : SpeakerLabel.endOf(text);
            var found = new ArrayList<Mention>();
            int at = WordScan.nextWord(text, 0);
            while (at < text.length()) {
                var mention = knownAt(sentence, at, at < label);
                if (mention.isEmpty()) {
                    at = WordScan.nextWord(text, WordScan.endOfWord(text, at));
                    continue;
                }
                mention.get().party().ifPresent(p -> found.add(p));
                at = WordScan.nextWord(text, mention.get().end());
            }
            return found;
        }

        private Optional<Found> knownAt(Sentence sentence, int at, boolean capitals) {
            var text = sentence.text();
            int offset = sentence.start();
            var state = states.longestAt(text, at, text.length(), capitals);
            var organisation = organisations.knownAt(text, at, text.length(), capitals);
            if (organisation != null && (state == null || organisation.end() >= state.end())) {
                var mention = Mention.of(
                        at + offset,
                        organisation.end() + offset,
                        StateContext.describesOthers(text, organisation.end())
                                ? MentionKind.ORIGIN
                                : organisation.meaning().kind(),
                        organisation.meaning().party());
                return Optional.of(new Found(organisation.end(), Optional.of(mention)));
            }
            if (state != null) {
                int end = StateContext.endWithFullStop(text, at, state.end());
                if (state.meaning().kind() == MentionKind.CAPITAL && NAMED_AFTER.begins(text, end)) {
                    return Optional.of(new Found(end, Optional.empty()));
                }
                if (end < text.length() && text.charAt(end) == '$' || CURRENCY.begins(text, end)) {
                    return Optional.of(new Found(end, Optional.empty()));
                }
                var party = state.meaning().party();
                Optional<Mention> mention = party == null
                        ? Optional.empty()
                        : Optional.of(Mention.of(
                                at + offset,
                                end + offset,
                                StateContext.kindAt(
                                        text, at, end, state.meaning().kind()),
                                party));
                return Optional.of(new Found(end, mention));
            }
            return Optional.empty();
        }

        private void addPeople(Sentence sentence, Map<String, Party> learnt, List<Mention> all) {
            for (CapitalisedRun run : CapitalisedRun.in(sentence)) {
                for (int i = run.first(); i <= run.last(); i++) {
                    var mention = personAt(sentence, i, run.last(), learnt);
                    if (mention != null) {
                        all.add(mention);
                        while (i < run.last() && sentence.token(i + 1).start() < mention.end()) {
                            i++;
                        }
                    }
                }
            }
        }

        private @Nullable Mention personAt(Sentence sentence, int first, int last, Map<String, Party> learnt) {
            for (int end = Math.min(last, first + 3); end >= first; end--) {
                int from = sentence.token(first).start();
                int to = sentence.token(end).end();
                var state = learnt.get(sentence.text().substring(from - sentence.start(), to - sentence.start()));
                if (state != null) {
                    return Mention.of(from, to, MentionKind.LEADER, state);
                }
            }
            return people.listedAt(
                    sentence, sentence.token(first).start(), article.article().published());
        }

        /** "the two Koreas". */
        private void addKoreas(Sentence sentence, int index, List<Mention> all) {
            var token = sentence.token(index);
            if (token.form().equals("Koreas")) {
                var both = List.of(
                        states.byCode("KOR").orElseThrow(), states.byCode("PRK").orElseThrow());
                all.add(new Mention(token.start(), token.end(), MentionKind.GROUP, both));
            }
        }

        /** "the SCO leaders" are the SCO. */
        private boolean isOfOneBody(int start, int end, List<Mention> all) {
            return all.stream()
                    .anyMatch(mention -> mention.isWithin(start, end)
                            && mention.kind() != MentionKind.GROUP
                            && mention.party().kind() != PartyKind.STATE);
        }

        private void addGroups(Sentence sentence, SideResolver sides, List<Mention> all) {
            for (int i = 0; i < sentence.size(); i++) {
                addKoreas(sentence, i, all);
                var group = groups.at(sentence, i);
                if (group != null) {
                    int start = sentence.token(group.first()).start();
                    int end = sentence.token(group.last()).end();
                    var parties = isOfOneBody(start, end, all) ? List.<Party>of() : meant(group, start, sides);
                    if (!parties.isEmpty()) {
                        all.add(new Mention(start, sentence.token(group.last()).end(), MentionKind.GROUP, parties));
                    }
                    i = group.last();
                }
            }
        }
    }

    private static List<Party> meant(GroupFinder.Group group, int start, SideResolver sides) {
        if (group.of() == GroupFinder.Of.COMPANIES) {
            return sides.companies(start, group.size());
        }
        var dealers = group.of() == GroupFinder.Of.ANYBODY && group.size() == 2
                ? sides.dealersBefore(start)
                : List.<Party>of();
        if (!dealers.isEmpty()) {
            return dealers;
        }
        var attending = sides.attending(start);
        boolean all = !attending.isEmpty() && (!group.counted() || attending.size() == group.size());
        return all ? attending : sides.sides(start, group.size());
    }

    /** What the tables said at a place; a place may be known to be nobody. */
    private record Found(int end, Optional<Mention> party) {}

    static boolean isAllCapitals(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 6;
    }

    /** In text order; of mentions that overlap the longer stays. */
    private static List<Mention> outermost(List<Mention> all) {
        all.sort(Comparator.comparingInt(Mention::start)
                .thenComparing(Mention::length, Comparator.reverseOrder())
                .thenComparingInt(EntityFinder::rank));
        var kept = new ArrayList<Mention>();
        for (Mention mention : all) {
            var last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || !last.overlaps(mention)) {
                kept.add(mention);
            } else if (mention.length() > last.length()) {
                kept.set(kept.size() - 1, mention);
            }
        }
        return kept;
    }

    private static int rank(Mention mention) {
        return mention.party().kind() == PartyKind.STATE ? 0 : 1;
    }
}
