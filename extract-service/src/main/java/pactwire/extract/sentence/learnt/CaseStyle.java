package pactwire.extract.sentence.learnt;

import java.util.List;

/** How a sentence uses capitals, which decides what a capital letter says about a word. */
final class CaseStyle {
    static final int ORDINARY = 0;
    static final int NO_CAPITALS = 1;
    static final int ALL_CAPITALS = 2;
    static final int HEADLINE = 3;

    private static final int FEWEST_WORDS = 3;

    private CaseStyle() {}

    static int of(List<String> forms) {
        int words = 0;
        int capitalised = 0;
        int shouted = 0;
        int lower = 0;
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            if (form.length() < 4 || !Character.isLetter(form.charAt(0))) {
                continue;
            }
            words++;
            if (Character.isUpperCase(form.charAt(0))) {
                capitalised++;
                shouted += Character.isUpperCase(form.charAt(form.length() - 1)) ? 1 : 0;
            } else {
                lower++;
            }
        }
        if (words < FEWEST_WORDS) {
            return ORDINARY;
        }
        if (capitalised == 0) {
            return NO_CAPITALS;
        }
        if (shouted == words) {
            return ALL_CAPITALS;
        }
        return lower * 6 <= words ? HEADLINE : ORDINARY;
    }
}
