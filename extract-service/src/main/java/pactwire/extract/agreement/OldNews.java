package pactwire.extract.agreement;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** "the 1971 Treaty", "signed in 1998", "years ago": told of the past, unless it is changed now. */
final class OldNews {
    private static final Pattern YEAR = Pattern.compile("\\b(?<year>1[5-9]\\d\\d|20\\d\\d)\\b");
    /** "in 1998", "in late March 1998", "on March 1, 1933": how the past is dated. */
    private static final Pattern IN_YEAR = Pattern.compile(
            "(?:^|[\\s(])(?:[Ii]n|[Oo]n|since) (?:(?:early|late|mid) ?-?)?(?:\\p{Lu}\\p{L}+ )?(?:\\d{1,2},? )?(?<year>1[5-9]\\d\\d|20\\d\\d)\\b");

    private static final Pattern SIGNED_BEFORE = Pattern.compile(
            "\\b(?:signed|concluded|reached|made|adopted|ratified|awarded|agreed|inked|initialled|struck|sealed|placed|won|granted)\\b");
    private static final Pattern LONG_AGO = Pattern.compile(
            "\\b(?:years|decades|century) ago\\b|\\bover the (?:last|past) (?:few |several )?(?:years|decades)\\b|\\bage-old\\b");
    /** UTF-16 units after the verb in which its date may stand. */
    private static final int DATE_AFTER = 45;
    /** The annotation rules call a signing recent for about a year. */
    private static final int RECENT_YEARS = 1;

    private OldNews() {}

    /** "In 2018 they agreed to build": told of the past. */
    static boolean isOld(Sentence sentence, Token verb, @Nullable String publishedOn) {
        var before = sentence.text().substring(0, verb.end() - sentence.start());
        return LONG_AGO.matcher(before).find() || holdsOldYear(IN_YEAR, before, publishedOn);
    }

    /** "the 1971 Treaty", "in 1991 they signed", "reached years ago": told of the past, unless it ends or begins now. */
    static boolean isOld(InstrumentMention mention, Grounds ground, @Nullable String publishedOn) {
        boolean changesNow = switch (ground.done()) {
            case RATIFIED, EXTENDED, SUSPENDED, TERMINATED, REJECTED -> true;
            default -> false;
        };
        var sentence = mention.sentence();
        var text = sentence.text();
        if (changesNow) {
            return wasChanged(sentence, ground.cue(), publishedOn);
        }
        if (LONG_AGO.matcher(text).find()) {
            return true;
        }
        int from = sentence.token(mention.first()).start() - sentence.start();
        int name = sentence.token(mention.last()).end() - sentence.start();
        int cue = ground.cue().end() - sentence.start();
        int to = Math.min(text.length(), Math.max(name, cue) + DATE_AFTER);
        boolean loose = mention.reference() == Reference.KNOWN || ground.pattern() == Candidate.Pattern.PARTICIPLE;
        boolean named =
                publishedOn == null && YEAR.matcher(text.substring(from, name)).find();
        return named
                || holdsOldYear(YEAR, text.substring(from, loose ? to : name), publishedOn)
                || holdsOldYear(IN_YEAR, text.substring(Math.min(from, cue), to), publishedOn)
                || holdsOldYear(IN_YEAR, text.substring(0, Math.max(0, Math.min(text.length(), cue))), publishedOn);
    }

    /** "tore up the pact in 2014": the change itself is old; "extended the pact signed in 1994" is not. */
    private static boolean wasChanged(Sentence sentence, Token cue, @Nullable String publishedOn) {
        var text = sentence.text();
        int at = cue.end() - sentence.start();
        var after = text.substring(at, Math.min(text.length(), at + DATE_AFTER));
        var before = text.substring(0, at - (cue.end() - cue.start()));
        return !SIGNED_BEFORE.matcher(before).find() && holdsOldYear(IN_YEAR, before, publishedOn)
                || !SIGNED_BEFORE.matcher(after).find() && holdsOldYear(IN_YEAR, after, publishedOn);
    }

    private static boolean holdsOldYear(Pattern told, String text, @Nullable String publishedOn) {
        var found = told.matcher(text);
        while (found.find()) {
            int year = Integer.parseInt(found.group("year"));
            if (publishedOn == null ? told == IN_YEAR : yearOf(publishedOn) - year > RECENT_YEARS) {
                return true;
            }
        }
        return false;
    }

    private static int yearOf(String date) {
        return Integer.parseInt(date.substring(0, 4));
    }
}
