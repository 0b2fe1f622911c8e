package pactwire.extract.metric;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pactwire.contract.Indicator;
import pactwire.contract.Nature;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.PatternSet;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.quantity.Unit;

/** What a figure measures: a canonical code from {@code lexicon/metric/indicators.csv}, else the article's own words. Immutable. */
final class IndicatorReader {
    private record Entry(String code, String label, Set<Unit.Kind> kinds, Pattern words, String roles) {}

    /** @param roles of the two subjects in the order they are named, such as {@code from|to}; empty where none */
    record Reading(Indicator indicator, String roles) {}

    private static final int NEAR_BEFORE = 160;
    private static final int NEAR_AFTER = 90;
    /** A counted noun says itself what is counted; only its verb may say more. */
    private static final int NEAR_COUNTED = 30;

    private static final ScreenedPattern CLAUSE_END =
            ScreenedPattern.of("[;:]\\s|,\\s(?:and|but|while|which)\\s|[.!?]\\s");
    private static final ScreenedPattern CHANGING =
            ScreenedPattern.of("(?i).*\\b(?:growth|change|increase|decline|rise|fall|cut|reduction).*");

    private final List<Entry> entries;
    private final PatternSet words;

    private IndicatorReader(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.words = PatternSet.of(
                entries.stream().map(entry -> entry.words().pattern()).toList());
    }

    static IndicatorReader load() {
        return new IndicatorReader(Lexicon.load("metric/indicators.csv").rows().stream()
                .map(IndicatorReader::entry)
                .toList());
    }

    private static Entry entry(Lexicon.Row row) {
        var kinds = row.alternatives("kinds").stream()
                .map(Unit.Kind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Unit.Kind.class)));
        return new Entry(
                row.get("code"),
                row.get("label"),
                kinds,
                Pattern.compile("(?i)(?<![\\w-])(?:" + row.get("words") + ")\\b"),
                row.get("roles"));
    }

    Reading read(Figure figure, Nature nature) {
        boolean counted = figure.unit().kind() == Unit.Kind.COUNT;
        String before = tail(figure.clauseBefore(), counted ? NEAR_COUNTED : NEAR_BEFORE);
        String own = figure.written();
        String after =
                figure.after().substring(0, Math.min(figure.after().length(), counted ? NEAR_COUNTED : NEAR_AFTER));
        String clauseAfter = CLAUSE_END.upTo(after);
        Optional<Entry> known = lastIn(figure, before + own).or(() -> firstIn(figure, own + clauseAfter));
        String phrase = NounPhrases.about(figure);
        if (nature == Nature.SHARE && figure.after().startsWith(" of ")) {
            return new Reading(new Indicator("share_of_total", "share of " + phrase), "");
        }
        return known.map(entry -> new Reading(new Indicator(entry.code(), label(entry.label(), nature)), entry.roles()))
                .orElseGet(() -> new Reading(new Indicator(null, label(phrase, nature)), ""));
    }

    private static String tail(String before, int near) {
        return before.substring(Math.max(0, before.length() - near));
    }

    private static String label(String label, Nature nature) {
        return switch (nature) {
            case CHANGE -> CHANGING.fits(label) ? label : "change in " + label;
            case RANK -> label.startsWith("rank") ? label : "rank: " + label;
            default -> label;
        };
    }

    private List<Entry> mayBeIn(String text) {
        return words.mayBeIn(text).stream().mapToObj(entries::get).toList();
    }

    private Optional<Entry> lastIn(Figure figure, String text) {
        Entry best = null;
        int bestEnd = -1;
        for (Entry entry : mayBeIn(text)) {
            if (entry.kinds().contains(figure.unit().kind())) {
                var matcher = entry.words().matcher(text);
                while (matcher.find()) {
                    if (matcher.end() > bestEnd) {
                        bestEnd = matcher.end();
                        best = entry;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Entry> firstIn(Figure figure, String text) {
        Entry best = null;
        int bestStart = Integer.MAX_VALUE;
        for (Entry entry : mayBeIn(text)) {
            if (entry.kinds().contains(figure.unit().kind())) {
                var matcher = entry.words().matcher(text);
                if (matcher.find() && matcher.start() < bestStart) {
                    bestStart = matcher.start();
                    best = entry;
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
