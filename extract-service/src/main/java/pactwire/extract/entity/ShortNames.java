package pactwire.extract.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;

/**
 * Short names that an article gives its organisations: "China National Petroleum Corporation (CNPC)", and "Maruti" for
 * "Maruti Udyog Ltd" later on. Of one article; filled first, then asked.
 */
final class ShortNames {
    private static final String LEGAL_FORMS =
            "(?: (?:Ltd|Limited|Inc|Incorporated|Corp|Corporation|Co|Company|PLC|Plc|LLC|AG|SA|NV|GmbH|AB|JSC|Pty)\\.?)+$";

    private static final Set<String> LAST_WORDS = Set.of("Union", "Community", "League", "Alliance");

    private static final Set<String> COMMON_FIRST_WORDS = Set.of(
            "National",
            "American",
            "British",
            "General",
            "International",
            "United",
            "Eastern",
            "Western",
            "Northern",
            "Southern",
            "Central",
            "First",
            "Royal",
            "Standard",
            "Pacific",
            "Atlantic",
            "European",
            "China",
            "Japan",
            "India",
            "Russia",
            "State",
            "Bank",
            "Continental",
            "Trans",
            "North",
            "South",
            "East",
            "West",
            "Great",
            "Union",
            "Federal",
            "Global",
            "World",
            "Air",
            "Petro",
            "Texas",
            "California",
            "York",
            "Hong",
            "Korea",
            "Saudi");

    private final Map<String, Party> byShortName = new HashMap<>();
    /** "Union" by the only organisation so called; null where there are two. */
    private final Map<String, @Nullable Mention> byLastWord = new HashMap<>();

    /** Letters in brackets after a name, and the name less its legal form. */
    void learn(Sentence sentence, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.party().kind() == PartyKind.STATE) {
                continue;
            }
            learnLastWord(mention);
            var letters = inBracketsAfter(sentence, mention.end());
            if (letters != null) {
                byShortName.putIfAbsent(letters, mention.party());
            }
            learnFirstName(sentence, mention);
            var bare = mention.party().name().replaceFirst(LEGAL_FORMS, "");
            if (!bare.equals(mention.party().name()) && bare.length() > 2) {
                byShortName.putIfAbsent(bare, mention.party());
            }
        }
        learnInitials(sentence, mentions);
    }

    /** "the Union" after "European Union". */
    private void learnLastWord(Mention mention) {
        var party = mention.party();
        var last = party.name().substring(party.name().lastIndexOf(' ') + 1);
        if (party.kind() == PartyKind.ORGANISATION && !last.equals(party.name()) && LAST_WORDS.contains(last)) {
            var known = byLastWord.getOrDefault(last, mention);
            byLastWord.put(last, known != null && known.party().equals(party) ? known : null);
        }
    }

    /** "Vidyut Vyapar Nigam (VVN)": a name that no table holds has letters of its own. */
    private void learnInitials(Sentence sentence, List<Mention> mentions) {
        for (CapitalisedRun run : CapitalisedRun.in(sentence)) {
            var letters = inBracketsAfter(sentence, run.end());
            if (letters == null) {
                continue;
            }
            for (int first = run.first(); first < run.last(); first++) {
                var name = run.from(first);
                boolean mentioned = mentions.stream()
                        .anyMatch(mention -> mention.end() == run.end() || mention.start() == name.start());
                if (!mentioned && name.initials().equals(letters)) {
                    byShortName.putIfAbsent(letters, Party.named(name.text(), PartyKind.ORGANISATION));
                }
            }
        }
    }

    /** "Airbus" after "Airbus Industrie": the name's first word, where a company has one of its own. */
    private void learnFirstName(Sentence sentence, Mention mention) {
        var name = mention.party().name();
        int blank = name.indexOf(' ');
        if (mention.party().kind() == PartyKind.COMPANY && blank > 3 && isOwnWord(sentence, mention.start())) {
            byShortName.putIfAbsent(name.substring(0, blank), mention.party());
        }
    }

    /** A name that is no English word: the tagger's lemma of a plain noun or adjective would be known to it in small letters. */
    private static boolean isOwnWord(Sentence sentence, int start) {
        return sentence.tokens().stream()
                .filter(token -> token.start() == start)
                .anyMatch(token -> token.isProperNoun() && !COMMON_FIRST_WORDS.contains(token.form()));
    }

    /** "VVN" of "Vidyut Vyapar Nigam (VVN)"; null where no letters follow. */
    static @Nullable String inBracketsAfter(Sentence sentence, int end) {
        var text = sentence.text();
        int at = end - sentence.start();
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int close = at < text.length() && text.charAt(at) == '(' ? text.indexOf(')', at) : -1;
        if (at < text.length() && text.charAt(at) == '<') {
            close = text.indexOf('>', at);
        }
        if (close < 0 || close - at > 16) {
            return null;
        }
        var inside = text.substring(at + 1, close).strip().replaceAll("[\"“”]", "");
        boolean letters = inside.length() >= 2
                && inside.equals(inside.toUpperCase(Locale.ROOT))
                && Patterns.matches(inside, "[\\p{L}&/.-]+");
        return letters ? inside : null;
    }

    void addTo(Sentence sentence, List<Mention> mentions) {
        if (byShortName.isEmpty() && byLastWord.isEmpty()) {
            return;
        }
        for (CapitalisedRun run : CapitalisedRun.in(sentence)) {
            addLastWord(sentence, run, mentions);
            for (int i = run.first(); i <= run.last(); i++) {
                int last = longestFrom(sentence, i, run.last());
                if (last >= i) {
                    var party = byShortName.get(textOf(sentence, i, last));
                    mentions.add(
                            0,
                            Mention.of(
                                    sentence.token(i).start(),
                                    sentence.token(last).end(),
                                    MentionKind.NAME,
                                    party));
                    i = last;
                }
            }
        }
    }

    /** "the Union", with no further name to it. */
    private void addLastWord(Sentence sentence, CapitalisedRun run, List<Mention> mentions) {
        var word = sentence.token(run.first());
        var meant = run.first() == run.last() && run.first() > 0 ? byLastWord.get(word.form()) : null;
        int next = run.last() + 1;
        boolean namedFurther =
                next < sentence.size() && sentence.token(next).form().equals("of");
        if (meant != null
                && !namedFurther
                && sentence.token(run.first() - 1).form().equalsIgnoreCase("the")) {
            mentions.add(0, Mention.of(word.start(), word.end(), meant.kind(), meant.party()));
        }
    }

    private int longestFrom(Sentence sentence, int first, int limit) {
        for (int last = Math.min(limit, first + 5); last >= first; last--) {
            if (byShortName.containsKey(textOf(sentence, first, last))) {
                return last;
            }
        }
        return first - 1;
    }

    private static String textOf(Sentence sentence, int first, int last) {
        return sentence.text()
                .substring(
                        sentence.token(first).start() - sentence.start(),
                        sentence.token(last).end() - sentence.start());
    }
}
