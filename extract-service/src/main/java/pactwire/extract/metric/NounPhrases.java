package pactwire.extract.metric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.quantity.Unit;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * The article's own words for what a figure measures: a noun with what stands before it, read off the sentence's tree, and never a
 * verb, a bare adjective or a word of number. Stateless.
 */
final class NounPhrases {
    /** Nouns and verbs are not looked for further up than this: trees of tables are deep. */
    private static final int HIGHEST = 12;

    private static final int MOST_WORDS = 6;

    /** Words of number and unit, which a tree takes for nouns. */
    private static final Set<String> NO_TOPIC = Set.of(
            "addition",
            "return",
            "fact",
            "case",
            "hand",
            "question",
            "increase",
            "decrease",
            "rise",
            "fall",
            "way",
            "part",
            "sum",
            "one",
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "mln",
            "bln",
            "trln",
            "bn",
            "mn",
            "dozen",
            "percent",
            "pct",
            "cent",
            "per",
            "dollar",
            "dlr",
            "euro",
            "pound",
            "rouble",
            "ruble",
            "yen",
            "yuan",
            "half",
            "third",
            "quarter",
            "most",
            "number",
            "total",
            "amount",
            "level",
            "figure",
            "year",
            "month",
            "week",
            "day",
            "hour",
            "decade",
            "kilometre",
            "kilometer",
            "km",
            "mile",
            "metre",
            "meter",
            "tonne",
            "ton",
            "barrel",
            "while",
            "rest",
            "lot",
            "today",
            "yesterday",
            "time");

    private static final ScreenedPattern OF_WHAT = ScreenedPattern.of(
            "^\\s(?:\\([^)]{0,30}\\)\\s)?(?:of\\s(?!\\p{Lu})|(?:in|for)\\s(?!(?:the\\s)?\\p{Lu}))(?<what>(?:the\\s)?[\\p{L}’' -]{3,60}?)(?=[,.;:()]|\\s(?:to|by|in|on|at|from|for|with|and|that|which|who|is|are|was|were|has|have|had|will|would|over|under|since|during|worth|per|as|last|this|next|annually|every|each)\\b|$)");
    private static final ScreenedPattern NO_NOUN = ScreenedPattern.of(
            "(?i)(?:the\\s)?(?:\\p{L}+ing\\b.*|this|that|these|those|it|them|us|all|which|whom|return|exchange|total|addition|\\p{L}+day|(?:last|this|next|past|first|same)\\b.*|.*\\b(?:years?|months?|weeks?|days?|quarter|period))");
    private static final ScreenedPattern LEADING = ScreenedPattern.of(
            "(?i)^(?:(?:the|a|an|its|their|our|his|her|some|more|other|another|about|nearly|almost|only|just|new|additional|further|same|[\\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|thousand|million|billion|trillion|bn|mln|m|k|several|[^\\p{L}]+)[\\s-]+)+");
    private static final ScreenedPattern PLACE =
            ScreenedPattern.of("^\\s(?:in|from|to|for)\\s(?:the\\s)?(?:\\p{Lu}[\\p{L}’'-]+\\s?){1,4}");
    private static final ScreenedPattern RANKED =
            ScreenedPattern.of("^(?:\\s\\p{Ll}+){0,2}?\\s(\\p{Ll}+)(?=[\\s,.;]|$)");

    private static final ScreenedPattern NATIONAL = ScreenedPattern.of("\\p{Lu}\\p{L}+");

    private static final ScreenedPattern RANK_BEFORE =
            ScreenedPattern.of("(?i)^(?:in|at|to|from|ranks?|ranked|ranking)\\s");
    private static final ScreenedPattern SUPERLATIVE = ScreenedPattern.of(".*(?:est|leading|most|top|main|best|worst)");

    private NounPhrases() {}

    /** Never empty: what is counted, what it is of, what the sentence says it of, or the unit. */
    static String about(Figure figure) {
        var unit = figure.unit();
        if (figure.rank()) {
            return rank(figure);
        }
        if (unit.kind() == Unit.Kind.COUNT && !unit.code().isEmpty()) {
            return withPlace(figure, counted(figure));
        }
        var of = OF_WHAT.matcher(figure.after());
        if (of.find() && !NO_NOUN.fits(of.group("what"))) {
            return strip(of.group("what"));
        }
        return topic(figure).orElseGet(() -> switch (unit.kind()) {
            case PERCENT -> "percentage";
            case MONEY -> "sum";
            case DURATION -> "duration";
            default -> unit.name().isEmpty() ? "number" : unit.name();
        });
    }

    private static String rank(Figure figure) {
        String order = RANK_BEFORE.matcher(figure.written()).replaceFirst("");
        var noun = RANKED.matcher(figure.after());
        boolean superlative = SUPERLATIVE.fits(order);
        return superlative && noun.find() ? order + noun.group() : order;
    }

    /** "Russian students" from "21,000 Russian students". */
    private static String counted(Figure figure) {
        String words = strip(figure.written());
        String code = figure.unit().code();
        boolean named = words.toLowerCase(Locale.ROOT).endsWith(code);
        if (words.isBlank() || !words.chars().anyMatch(Character::isLetter)) {
            return code;
        }
        return named || !NATIONAL.fits(words) ? words : words + " " + code; // "30 Russian and 50 Chinese cities"
    }

    private static String withPlace(Figure figure, String counted) {
        var place = PLACE.matcher(figure.after());
        return place.find() ? counted + place.group().stripTrailing() : counted;
    }

    private static String strip(String phrase) {
        return LEADING.matcher(phrase.strip() + " ").replaceFirst("").strip();
    }

    /** The noun that the figure is said of, found by going up from it: "a $3 bln contract", "trade rose to $3 bln". */
    private static Optional<String> topic(Figure figure) {
        Sentence sentence = figure.sentence();
        var at = Predicate.tokenOf(figure);
        int from = figure.articleStart();
        int to = sentence.start() + figure.end();
        for (int up = 0; at.isPresent() && up < HIGHEST; up++) {
            Token token = at.get();
            boolean outside = token.end() <= from || token.start() >= to;
            if (outside && isTopic(token)) {
                return Optional.of(phrase(sentence, token));
            }
            if (token.isVerb()) {
                var said = argument(sentence, token, from);
                if (said.isPresent()) {
                    return said.map(noun -> phrase(sentence, noun));
                }
            }
            at = sentence.head(token);
        }
        return nearestBefore(sentence, from).map(noun -> phrase(sentence, noun));
    }

    /** What the verb is said of: its object before the figure, else its subject. */
    private static Optional<Token> argument(Sentence sentence, Token verb, int figure) {
        var arguments = new ArrayList<Token>(sentence.children(verb, "dobj"));
        arguments.addAll(sentence.children(verb, "nsubjpass", "nsubj"));
        return arguments.stream()
                .filter(word -> word.end() <= figure && isTopic(word))
                .findFirst();
    }

    private static Optional<Token> nearestBefore(Sentence sentence, int figure) {
        Token nearest = null;
        for (Token token : sentence.tokens()) {
            if (token.end() > figure) {
                break;
            }
            nearest = isTopic(token) ? token : nearest;
        }
        return Optional.ofNullable(nearest);
    }

    private static boolean isTopic(Token token) {
        return token.isNoun()
                && !token.isProperNoun()
                && token.form().length() > 1
                && !NO_TOPIC.contains(token.lemma());
    }

    /** The noun with the adjectives and nouns right before it, and what it is of: "industrial output of Chile". */
    private static String phrase(Sentence sentence, Token noun) {
        String phrase = withModifiers(sentence, noun);
        var of = sentence.prepositional(noun, "of").stream()
                .filter(word -> word.isNoun() && !NO_TOPIC.contains(word.lemma()))
                .findFirst();
        return of.map(word -> phrase + " of " + withModifiers(sentence, word)).orElse(phrase);
    }

    private static String withModifiers(Sentence sentence, Token noun) {
        Deque<String> words = new ArrayDeque<>(List.of(noun.form()));
        for (int i = noun.index() - 1; i >= 0 && words.size() < MOST_WORDS && modifies(sentence.token(i), noun); i--) {
            words.addFirst(sentence.token(i).form());
        }
        String phrase = strip(String.join(" ", words).replace(" - ", "-"));
        return phrase.isEmpty() ? noun.form() : phrase;
    }

    private static boolean modifies(Token word, Token noun) {
        boolean kind =
                word.tag().startsWith("JJ") || word.isNoun() || word.tag().equals("HYPH");
        return kind && (word.head() > word.index() && word.head() <= noun.index()) && !NO_TOPIC.contains(word.lemma());
    }
}
