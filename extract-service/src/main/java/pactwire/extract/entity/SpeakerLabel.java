package pactwire.extract.entity;

import java.util.Locale;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** The capitals in which a transcript says who speaks: "PRESIDENT OF RUSSIA VLADIMIR PUTIN: Ladies and gentlemen, …". */
final class SpeakerLabel {
    /** UTF-16 units. */
    private static final int LONGEST = 90;

    private static final int SHORTEST = 4;

    private SpeakerLabel() {}

    /** UTF-16 unit of the colon that ends the label; 0 where a text opens with none. */
    static int endOf(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return letters >= SHORTEST ? i : 0;
            }
            if (Character.isLowerCase(c)) {
                return 0;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return 0;
    }

    /** "Howard" of "PRIME MINISTER HOWARD:"; other words as they are written. */
    static String nameIn(Sentence sentence, Token word) {
        var form = word.form();
        boolean labelled = form.length() > 2
                && form.equals(form.toUpperCase(Locale.ROOT))
                && word.end() - sentence.start() <= endOf(sentence.text());
        return labelled ? form.charAt(0) + form.substring(1).toLowerCase(Locale.ROOT) : form;
    }
}
