package pactwire.extract.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.ScreenedPattern;

/** Who says so: "Putin said", "according to the ministry". Stateless. */
final class AttributionReader {
    private static final String NAME =
            "((?:[Tt]he\\s)?(?:\\p{Lu}[\\p{L}.’'-]+\\s?){1,6}(?:\\s(?:ministry|official|officials|spokesman|spokeswoman|agency|report))?)";
    private static final String SAYS =
            "(?:said|says|told|noted|added|stated|reported|announced|recalled|stressed|explained|estimates?|estimated|claimed|emphasi[sz]ed)";
    private static final ScreenedPattern ACCORDING = ScreenedPattern.of(
            "\\b[Aa]ccording to\\s((?:the\\s)?[\\p{L}.’' -]{2,60}?)(?=[,.;]|$|\\s(?:that|the\\s\\p{Ll}+\\s(?:is|was|has)))");
    private static final ScreenedPattern NAME_SAYS =
            ScreenedPattern.of("(?:^|[,”\"]\\s|\\sand\\s|\\.\\s)" + NAME + "\\s?(?:also\\s)?" + SAYS + "\\b");
    private static final ScreenedPattern OFFICIALS_SAY = ScreenedPattern.of(
            "(?:^|,\\s)((?:[Tt]he\\s)?(?:[\\p{L}’'-]+\\s){0,3}(?:officials|ministry|spokesman|spokeswoman|sources|president|minister|authorities|agency|company|he|she|they))\\s"
                    + SAYS + "\\b");

    private static final List<ScreenedPattern> SAYINGS = List.of(ACCORDING, NAME_SAYS, OFFICIALS_SAY);
    private static final ScreenedPattern PRONOUN = ScreenedPattern.of("(?i)he|she|they");

    private AttributionReader() {}

    static @Nullable String read(Figure figure) {
        String text = figure.before() + figure.written() + figure.after();
        for (ScreenedPattern pattern : SAYINGS) {
            var matcher = pattern.matcher(text);
            if (pattern.mayBeIn(text) && matcher.find()) {
                String who = matcher.group(1).strip();
                return PRONOUN.fits(who) ? null : who;
            }
        }
        return null;
    }
}
