package pactwire.extract.metric;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Direction;
import pactwire.contract.Nature;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.quantity.Change;
import pactwire.extract.quantity.Unit;
import pactwire.extract.time.Period;

/**
 * What kind of statement a figure makes: rank before change before target and forecast before share before actual. An amount that
 * is yet to be added is a target or forecast, a percentage change stays a change. Immutable.
 */
final class NatureReader {
    /**
     * @param direction of a change; else null
     * @param leads whether a figure told in parallel after it is of the same nature
     */
    record Reading(Nature nature, @Nullable Direction direction, String rule, boolean leads) {
        Reading(Nature nature, @Nullable Direction direction, String rule) {
            this(nature, direction, rule, true);
        }
    }

    private record Cue(Nature nature, Set<Unit.Kind> kinds, ScreenedPattern before, ScreenedPattern after, String why) {
        boolean fits(Figure figure, String clauseBefore, String clauseAfter) {
            return kinds.contains(figure.unit().kind()) && before.isIn(clauseBefore) && after.begins(clauseAfter);
        }
    }

    private static final ScreenedPattern STARTING_POINT = ScreenedPattern.of(
            "(?i)\\b(?:increas|ris|rose|grow|grew|fall|fell|drop|declin|decreas|reduc|cut|rais|up|down|slip|climb|jump|low|expand|shr|slow|eas|to)[^.;]{0,80}\\bfrom\\s(?:(?:about|around|nearly|over|some|just|a|an|its|the|record|peak|low|high|of)\\s){0,4}$");

    private final Accomplished accomplished = Accomplished.load();
    private final List<Cue> presents;
    private final List<Cue> changes;
    private final List<Cue> outlooks;
    private final List<Cue> shares;
    private static final ScreenedPattern UPWARD = ScreenedPattern.of(
            "(?i)\\b(?:grow\\w*|grew|ris(?:e|es|en|ing)|rose|increas\\w*|gain\\w*|up|higher|expan\\w+|surg\\w+|jump\\w*|climb\\w*|more|above|wid(?:er|en(?:s|ed|ing)?)|boost\\w*|rais\\w+|improv\\w+|added)\\b");
    private static final ScreenedPattern DOWNWARD = ScreenedPattern.of(
            "(?i)\\b(?:declin\\w+|f[ae]ll\\w*|drop\\w*|decreas\\w+|reduc\\w+|cuts?|cutting|lower|down|contract(?:ed|ion|ing)|shr[iau]nk\\w*|less|below|narrow(?:er|s|ed|ing)?|fewer|loss|lost|slump\\w*|slash\\w*)\\b");

    private static final ScreenedPattern GOES_TO = ScreenedPattern.of(
            "(?s).*\\b(?:to|at)\\s(?:(?:about|around|nearly|almost|over|more than|just|only|some|under|a|an|less than|roughly|approximately|zero from)\\s)*$");
    private static final ScreenedPattern GOES_BY =
            ScreenedPattern.of("(?s).*\\b(?:by|up|down|another|further|additional)\\s(?:\\w+\\s){0,2}$");

    private static final ScreenedPattern JOINED = ScreenedPattern.of(
            "(?s)[^.;]{0,60}(?:,|\\band\\b|\\bcompared (?:with|to)\\b|\\bfrom\\b|\\bagainst\\b|\\bor\\b|\\bincluding\\b|\\bcomprising\\b|\\()\\s*(?:(?:about|around|nearly|over|some|the|a|an|more than|another|including|up to)\\s)*$");

    private static final ScreenedPattern NEW_VERB =
            ScreenedPattern.of("(?s).*\\b(?:is|was|were|are|has|have|had|will|would|could|might|may)\\b.*");

    private NatureReader(List<Cue> presents, List<Cue> changes, List<Cue> outlooks, List<Cue> shares) {
        this.presents = List.copyOf(presents);
        this.changes = List.copyOf(changes);
        this.outlooks = List.copyOf(outlooks);
        this.shares = List.copyOf(shares);
    }

    static NatureReader load() {
        var rows = Lexicon.load("metric/nature-cues.csv").rows();
        return new NatureReader(
                cues(rows, "present"), cues(rows, "change"), cues(rows, "outlook"), cues(rows, "share"));
    }

    private static List<Cue> cues(List<Lexicon.Row> rows, String group) {
        return rows.stream()
                .filter(row -> row.get("group").equals(group))
                .map(row -> new Cue(
                        Nature.valueOf(row.get("nature")),
                        kinds(row),
                        ScreenedPattern.of("(?i)" + row.get("before")),
                        ScreenedPattern.of("(?i)" + row.get("after")),
                        row.get("why")))
                .toList();
    }

    private static Set<Unit.Kind> kinds(Lexicon.Row row) {
        var kinds = row.alternatives("kinds").stream().map(Unit.Kind::valueOf).toList();
        return kinds.isEmpty() ? EnumSet.allOf(Unit.Kind.class) : EnumSet.copyOf(kinds);
    }

    /**
     * @param before the figure of the same sentence that stands before, as already read; null for the first
     * @param period the period chosen for the figure, null where none
     * @param ahead whether that period is still to come
     */
    Reading read(
            Figure figure,
            @Nullable Figure previous,
            @Nullable Reading before,
            @Nullable Period period,
            boolean ahead) {
        if (figure.rank()) {
            return new Reading(Nature.RANK, null, "rank");
        }
        String clauseBefore = figure.clauseBefore();
        String clauseAfter = figure.after();
        if (isStartingPoint(clauseBefore)) {
            return new Reading(Nature.ACTUAL, null, "where it stood before", false);
        }
        boolean present = presents.stream().anyMatch(cue -> cue.fits(figure, clauseBefore, clauseAfter));
        boolean done = !ahead && accomplished.isDone(figure);
        var outlook = present || done ? null : outlook(figure, clauseBefore, clauseAfter, period, ahead);
        boolean moves = isChange(figure, clauseBefore, clauseAfter);
        if (moves && (outlook == null || figure.isPercent())) {
            return new Reading(Nature.CHANGE, direction(figure, clauseBefore, clauseAfter), "change");
        }
        if (!present && before != null && previous != null && isParallel(previous, figure)) {
            return new Reading(before.nature(), before.direction(), "parallel to the figure before");
        }
        if (outlook != null) {
            return outlook;
        }
        boolean share =
                figure.isPercent() && shares.stream().anyMatch(cue -> cue.fits(figure, clauseBefore, clauseAfter));
        return share
                ? new Reading(Nature.SHARE, null, "share", !present)
                : new Reading(Nature.ACTUAL, null, "nothing else is said", !present);
    }

    /** "to increase from $160 million": where it stood. */
    private static boolean isStartingPoint(String before) {
        return STARTING_POINT.isIn(before);
    }

    private boolean isChange(Figure figure, String before, String after) {
        if (GOES_TO.fits(before)) {
            return false;
        }
        if (figure.quantity().direction() != null) {
            return figure.isPercent() || GOES_BY.fits(before);
        }
        return figure.isPercent() && changes.stream().anyMatch(cue -> cue.fits(figure, before, after));
    }

    private static @Nullable Direction direction(Figure figure, String before, String after) {
        var moved = figure.quantity().direction();
        if (moved != null) {
            return moved == Change.UP ? Direction.UP : Direction.DOWN;
        }
        String near = before.substring(Math.max(0, before.length() - 80)) + " "
                + after.substring(0, Math.min(after.length(), 30));
        boolean down = DOWNWARD.isIn(near);
        boolean up = UPWARD.isIn(near);
        if (down && up) {
            return last(DOWNWARD, near) > last(UPWARD, near) ? Direction.DOWN : Direction.UP;
        }
        return down ? Direction.DOWN : up ? Direction.UP : null;
    }

    private static int last(ScreenedPattern pattern, String text) {
        var matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    private @Nullable Reading outlook(
            Figure figure, String before, String after, @Nullable Period period, boolean ahead) {
        boolean due = period != null && period.relation() == Period.Relation.BY;
        for (Cue cue : outlooks) {
            if (cue.fits(figure, before, after)) {
                boolean promised = due && cue.before().toString().contains("will");
                return new Reading(promised ? Nature.TARGET : cue.nature(), null, cue.why());
            }
        }
        if (due) {
            return new Reading(Nature.TARGET, null, "due by a year");
        }
        return ahead ? new Reading(Nature.FORECAST, null, "of a time to come") : null;
    }

    /** "five pct, compared with 4.1 pct", "55 percent of oil and 80 percent of gas": the second is told like the first. */
    private static boolean isParallel(Figure previous, Figure figure) {
        if (!previous.unit().code().equals(figure.unit().code())
                && figure.unit().kind() != Unit.Kind.COUNT) {
            return false;
        }
        String between = figure.sentence().text().substring(Math.min(previous.end(), figure.start()), figure.start());
        boolean joined = JOINED.fits(between);
        boolean newVerb = NEW_VERB.fits(between);
        return joined && !newVerb && between.length() < 60;
    }
}
