package pactwire.extract.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.quantity.Numeral.Form;
import pactwire.extract.time.DateMention;

/**
 * Numbers that count nothing: dates, years, clock times, ordinals, numbers in names, lists, addresses, links and scores. Made for
 * one text.
 */
final class NonQuantities {
    private static final Set<String> ALWAYS = new HashSet<>();
    private static final Set<String> BARE = new HashSet<>();
    private static final Set<String> CLOCK = Set.of(
            "am",
            "pm",
            "a.m.",
            "p.m.",
            "a.m",
            "p.m",
            "o'clock",
            "utc",
            "gmt",
            "hrs",
            "est",
            "edt",
            "et",
            "pst",
            "pdt",
            "pt",
            "bst",
            "cet",
            "msk",
            "noon",
            "midnight");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th", "s", "ers");
    private static final Set<String> NOT_ONE_BEFORE = Set.of(
            "no",
            "the",
            "this",
            "that",
            "any",
            "every",
            "each",
            "last",
            "first",
            "next",
            "some",
            "another",
            "other",
            "which",
            "latest",
            "new",
            "old",
            "big",
            "good",
            "great",
            "everyone",
            "many",
            "such",
            "same",
            "wrong",
            "right",
            "second",
            "third",
            "previous",
            "later",
            "earlier",
            "only",
            "formula",
            "air",
            "force",
            "number",
            "square");
    private static final Set<String> NOT_ONE_AFTER = Set.of(
            "another", "day", "can", "could", "should", "might", "must", "would", "may", "or", "to", "by", "'s", "has",
            "is", "was", "who", "that", "which", "does", "had", "and", "time", "i");

    static {
        for (var row : Lexicon.load("quantity/labels.csv").rows()) {
            (row.get("kind").equals("ALWAYS") ? ALWAYS : BARE).addAll(row.alternatives("words"));
        }
    }

    private final Words words;
    private final BitSet masked;

    NonQuantities(String text, Words words, List<DateMention> dates) {
        this.words = words;
        this.masked = new BitSet(words.size());
        maskSpans(spans(dates));
        maskSpans(links(text));
    }

    private static List<int[]> spans(List<DateMention> dates) {
        return dates.stream()
                .map((DateMention date) -> new int[] {date.start(), date.end()})
                .toList();
    }

    /** Runs without white space that hold an address of the web or of mail. */
    private static List<int[]> links(String text) {
        var links = new ArrayList<int[]>();
        if (!holdsLink(text)) {
            return links;
        }
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                String run = at - start < 2000 && at > start ? text.substring(start, at) : "";
                if (holdsLink(run)) {
                    links.add(new int[] {start, at});
                }
                start = at + 1;
            }
        }
        return links;
    }

    private static boolean holdsLink(String text) {
        return text.contains("://") || text.contains("www.") || text.contains("@");
    }

    private void maskSpans(List<int[]> spans) {
        int word = 0;
        for (int[] span : spans) {
            while (word < words.size() && words.at(word).end() <= span[0]) {
                word++;
            }
            for (int i = word; i < words.size() && words.at(i).start() < span[1]; i++) {
                masked.set(i);
            }
        }
    }

    boolean isMasked(int index) {
        return masked.get(index);
    }

    void mask(int from, int to) {
        masked.set(from, to);
    }

    /** Whether the numeral counts nothing, whatever unit was read with it. */
    boolean rejects(Numeral numeral, Unit unit) {
        for (int i = numeral.from(); i < numeral.to(); i++) {
            if (masked.get(i)) {
                return true;
            }
        }
        return numeral.form() == Form.DIGITS ? rejectsDigits(numeral, unit) : rejectsWords(numeral, unit);
    }

    /** "the ’50s", "in her 30s". */
    private boolean isDecade(Numeral numeral) {
        Word ending = words.at(numeral.to());
        return ending.is("s")
                && !ending.spaced()
                && words.at(numeral.from()).text().endsWith("0")
                && numeral.to() == numeral.from() + 1;
    }

    /** "three- and four-year-olds": the second number says what both count. */
    private boolean isSuspended(Numeral numeral) {
        Word dash = words.at(numeral.to());
        return dash.isDash()
                && !dash.spaced()
                && words.at(numeral.to() + 1).spaced()
                && (words.at(numeral.to() + 1).is("and")
                        || words.at(numeral.to() + 1).is("or"));
    }

    private boolean rejectsDigits(Numeral numeral, Unit unit) {
        boolean bare = unit.kind() == Unit.Kind.NONE;
        return isDecade(numeral)
                || bare && isSuspended(numeral)
                || isClock(numeral)
                || isOrdinal(numeral)
                || NumbersInNames.isPartOfName(words, numeral, unit)
                || isLabelled(numeral, bare)
                || isListMarker(numeral)
                || NumbersInNames.isAddress(words, numeral)
                || isSlashedOrChained(numeral)
                || bare && (isAgeInPassing(numeral) || hasLeadingZero(numeral));
    }

    private boolean rejectsWords(Numeral numeral, Unit unit) {
        if (isLabelled(numeral, unit.kind() == Unit.Kind.NONE)
                || CLOCK.contains(words.at(numeral.to()).lower())) {
            return true;
        }
        if (isSuspended(numeral)) {
            return true;
        }
        boolean one =
                numeral.to() == numeral.from() + 1 && words.at(numeral.from()).is("one");
        if (one) {
            return isPronoun(numeral);
        }
        // "second half", "first quarter", "half-brother": a fraction needs something to be part of
        if (numeral.form() == Form.FRACTION && unit.kind() == Unit.Kind.NONE) {
            return !isPartOfSomething(numeral);
        }
        return words.at(numeral.to()).is("-") && words.at(numeral.to() + 1).is("digit")
                || words.at(numeral.from()).is("zero")
                        && unit.kind() == Unit.Kind.NONE
                        && !words.at(numeral.to()).is("from");
    }

    private boolean isPartOfSomething(Numeral numeral) {
        Word before = words.at(numeral.from() - 1);
        Word after = words.at(numeral.to());
        boolean ofWhat = after.is("of")
                || after.is("the")
                || after.is("that")
                || after.is("its")
                || after.is("their")
                || after.is("all")
                || after.is("a");
        boolean half = words.at(numeral.from()).is("half");
        boolean hedged = Hedges.lexicon().about(words, numeral.from(), numeral.to()) != null
                || before.is("by")
                || before.is("to");
        return ofWhat && !before.is("first") && !before.is("second") && !before.is("other")
                || hedged
                || !half && !after.isDash();
    }

    private boolean isPronoun(Numeral numeral) {
        Word before = words.at(numeral.from() - 1);
        Word after = words.at(numeral.to());
        boolean hyphenated = before.isDash() && !words.at(numeral.from()).spaced()
                || after.isDash()
                        && !after.spaced()
                        && !words.at(numeral.to() + 1).spaced();
        return NOT_ONE_BEFORE.contains(before.lower())
                || NOT_ONE_AFTER.contains(after.lower())
                || hyphenated
                || !after.isLetters();
    }

    private boolean isClock(Numeral numeral) {
        Word next = words.at(numeral.to());
        Word before = words.at(numeral.from() - 1);
        boolean colon =
                next.is(":") && !next.spaced() && words.at(numeral.to() + 1).isNumber()
                        || before.is(":")
                                && !words.at(numeral.from()).spaced()
                                && words.at(numeral.from() - 2).isNumber();
        return colon
                || CLOCK.contains(next.lower())
                        && numeral.min().compareTo(BigDecimal.valueOf(2400)) <= 0
                        && !(next.is("pt") && next.spaced());
    }

    private boolean isOrdinal(Numeral numeral) {
        Word next = words.at(numeral.to());
        boolean ending = !next.spaced()
                && ORDINAL_ENDINGS.stream().anyMatch(next.lower()::startsWith)
                && numeral.to() == numeral.from() + 1;
        return ending
                        && (next.text().length() > 2
                                || !next.is("s") && next.text().length() == 2
                                || next.is("s"))
                        && UnitLexicon.lexicon().at(words, numeral.to()) == null
                || next.is("'")
                        && words.at(numeral.to() + 1).is("s")
                        && !words.at(numeral.to() + 1).spaced();
    }

    private boolean isLabelled(Numeral numeral, boolean bare) {
        int at = numeral.from() - 1;
        if (words.at(at).is(".") && !words.at(at).spaced()) {
            at--;
        }
        if (at >= 0
                && (words.at(at).is("and")
                        || words.at(at).is("or")
                        || words.at(at).is(","))
                && bare
                && masked.get(at - 1 < 0 ? 0 : at - 1)) {
            return true;
        }
        String label = words.at(at).lower();
        boolean number = label.equals("number") && words.at(at - 1).is("a");
        return !number
                && (ALWAYS.contains(label)
                                && !(label.equals("no") && !words.at(at + 1).is("."))
                        || bare && BARE.contains(label) && numeral.scale().compareTo(BigDecimal.ONE) == 0);
    }

    private boolean isListMarker(Numeral numeral) {
        Word before = words.at(numeral.from() - 1);
        Word next = words.at(numeral.to());
        boolean begins = before.kind() == Word.Kind.BREAK;
        boolean closes = next.is(".") || next.is(")");
        boolean bracketed = (before.is("(") || before.is("["))
                && (next.is(")") || next.is("]"))
                && !words.at(numeral.from()).spaced()
                && numeral.min().compareTo(BigDecimal.valueOf(100)) < 0;
        return begins && closes && !next.spaced() || bracketed;
    }

    /** 24/7, 9/11, 555-0100-22, 10.1.2. */
    private boolean isSlashedOrChained(Numeral numeral) {
        Word before = words.at(numeral.from() - 1);
        Word next = words.at(numeral.to());
        boolean slashed =
                next.is("/") && !next.spaced() && words.at(numeral.to() + 1).isNumber()
                        || before.is("/")
                                && !words.at(numeral.from()).spaced()
                                && words.at(numeral.from() - 2).isNumber();
        boolean dashBefore = before.isDash()
                && !before.spaced()
                && words.at(numeral.from() - 2).isNumber();
        boolean dashAfter =
                next.isDash() && !next.spaced() && words.at(numeral.to() + 1).isNumber();
        boolean chained = dashAfter
                        && words.at(numeral.to() + 2).isDash()
                        && !words.at(numeral.to() + 2).spaced()
                        && words.at(numeral.to() + 3).isNumber()
                || dashBefore && dashAfter
                || dashBefore
                        && words.at(numeral.from() - 3).isDash()
                        && words.at(numeral.from() - 4).isNumber();
        return slashed || chained;
    }

    /** "Jamie Armstrong, 25, said". */
    private boolean isAgeInPassing(Numeral numeral) {
        Word before = words.at(numeral.from() - 1);
        Word next = words.at(numeral.to());
        return before.is(",")
                        && (next.is(",") || next.is(";"))
                        && words.at(numeral.from() - 2).isCapitalised()
                || words.at(numeral.from() - 1).is("aged");
    }

    private boolean hasLeadingZero(Numeral numeral) {
        String written = words.at(numeral.from()).text();
        return written.length() > 1 && written.charAt(0) == '0' && Character.isDigit(written.charAt(1));
    }
}
