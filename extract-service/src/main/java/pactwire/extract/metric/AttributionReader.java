package pactwire.extract.metric;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who says so: "Putin said", "according to the ministry". Stateless. */
final class AttributionReader {
    private static final String NAME =
            "((?:[Tt]he\\s)?(?:\\p{Lu}[\\p{L}.’'-]+\\s?){1,6}(?:\\s(?:ministry|official|officials|spokesman|spokeswoman|agency|report))?)";
    private static final String SAYS =
            "(?:said|says|told|noted|added|stated|reported|announced|recalled|stressed|explained|estimates?|estimated|claimed|emphasi[sz]ed)";
    private static final Pattern ACCORDING = Pattern.compile(
            "\\b[Aa]ccording to\\s((?:the\\s)?[\\p{L}.’' -]{2,60}?)(?=[,.;]|$|\\s(?:that|the\\s\\p{Ll}+\\s(?:is|was|has)))");
    private static final Pattern NAME_SAYS =
            Pattern.compile("(?:^|[,”\"]\\s|\\sand\\s|\\.\\s)" + NAME + "\\s?(?:also\\s)?" + SAYS + "\\b");
    private static final Pattern OFFICIALS_SAY = Pattern.compile(
            "(?:^|,\\s)((?:[Tt]he\\s)?(?:[\\p{L}’'-]+\\s){0,3}(?:officials|ministry|spokesman|spokeswoman|sources|president|minister|authorities|agency|company|he|she|they))\\s"
                    + SAYS + "\\b");

    private AttributionReader() {}

    static @Nullable String read(Figure figure) {
        String text = figure.before() + figure.written() + figure.after();
        for (Pattern pattern : new Pattern[] {ACCORDING, NAME_SAYS, OFFICIALS_SAY}) {
            var matcher = pattern.matcher(text);
            if (matcher.find()) {
                String who = matcher.group(1).strip();
                return who.matches("(?i)he|she|they") ? null : who;
            }
        }
        return null;
    }
}
