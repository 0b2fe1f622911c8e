package pactwire.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Copies of sentences as headlines, telegrams and careless hands write them, with the labels of the original: the
 * teacher reads ordinary text best, the product has to read all of it.
 */
final class Recasing {
    private static final double SHARE_OF_EACH = 0.035;
    private static final Set<String> SMALL_IN_HEADLINES =
            Set.of("a", "an", "the", "of", "in", "on", "to", "for", "and", "with", "by", "at", "from", "or", "as");

    private Recasing() {}

    static List<TaughtSentence> withCopies(List<TaughtSentence> sentences, long seed) {
        Random random = new Random(seed);
        List<TaughtSentence> all = new ArrayList<>(sentences);
        for (TaughtSentence sentence : sentences) {
            double draw = random.nextDouble();
            if (draw < SHARE_OF_EACH) {
                all.add(recased(sentence, Recasing::lower));
            } else if (draw < 2 * SHARE_OF_EACH) {
                all.add(recased(sentence, form -> form.toUpperCase(Locale.ROOT)));
            } else if (draw < 3 * SHARE_OF_EACH) {
                all.add(recased(sentence, Recasing::headline));
            }
        }
        return all;
    }

    private static TaughtSentence recased(TaughtSentence sentence, UnaryOperator<String> recase) {
        return sentence.withForms(sentence.forms().stream().map(recase).toList());
    }

    private static String lower(String form) {
        return form.toLowerCase(Locale.ROOT);
    }

    private static String headline(String form) {
        boolean small = SMALL_IN_HEADLINES.contains(form) || !Character.isLetter(form.charAt(0));
        return small ? form : form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
    }
}
