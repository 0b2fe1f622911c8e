package pactwire.ingest.clean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text. English prose is known by its commonest words; for all else the OpenNLP model is asked,
 * which is loaded when first needed (10 MB, under a second). Thread-safe.
 */
final class LanguageFinder {
    /** What is looked at: more tells no more. UTF-16 units. */
    private static final int PREFIX = 1_500;

    /** What the model is asked, which costs more by the letter than all other cleaning. */
    private static final int MODEL_PREFIX = 800;

    private static final int FEWEST_LETTERS = 20;
    private static final int FEWEST_WORDS = 12;

    /** Share of English running text that these words are: 0.25 to 0.45; of other languages below 0.08. */
    private static final long[] COMMON_ENGLISH = keys(
            "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as", "it", "he", "she", "by",
            "at", "from", "his", "her", "be", "this", "have", "has", "had", "are", "were", "not", "which", "will",
            "would", "their", "they", "we", "you", "who", "been", "its", "said");

    private static final double ENGLISH_SHARE = 0.22;

    private static final Map<String, String> TWO_LETTER = twoLetterCodes();

    /** @return ISO 639-1 where there is such a code, else ISO 639-3; {@code und} when it cannot be told */
    String find(String text) {
        String start = text.length() > PREFIX ? text.substring(0, PREFIX) : text;
        if (start.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count() < FEWEST_LETTERS) {
            return "und";
        }
        if (commonEnglishShare(start) >= ENGLISH_SHARE) {
            return "en";
        }
        Language language = new LanguageDetectorME(Model.LOADED)
                .predictLanguage(start.length() > MODEL_PREFIX ? start.substring(0, MODEL_PREFIX) : start);
        return TWO_LETTER.getOrDefault(language.getLang(), language.getLang());
    }

    private static double commonEnglishShare(String text) {
        int words = 0;
        int common = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                common += Arrays.binarySearch(COMMON_ENGLISH, key(text, start, i)) >= 0 ? 1 : 0;
                start = -1;
            }
        }
        return words < FEWEST_WORDS ? 0 : (double) common / words;
    }

    private static long[] keys(String... words) {
        return Arrays.stream(words)
                .mapToLong(word -> key(word, 0, word.length()))
                .sorted()
                .toArray();
    }

    /** A word of up to seven ASCII letters as one number, whatever their case; -1 for others. */
    private static long key(String text, int start, int end) {
        if (end - start > 7) {
            return -1;
        }
        long key = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return -1;
            }
            key = key << 8 | c | 0x20;
        }
        return key;
    }

    private static Map<String, String> twoLetterCodes() {
        var codes = new java.util.HashMap<String, String>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(new Locale(code).getISO3Language(), code);
        }
        // Java lists the codes of before 1989 beside these.
        codes.put("ind", "id");
        codes.put("heb", "he");
        codes.put("yid", "yi");
        codes.put("cmn", "zh");
        codes.put("pes", "fa");
        codes.put("nob", "nb");
        codes.put("ekk", "et");
        codes.put("lvs", "lv");
        return Map.copyOf(codes);
    }

    /** Loaded by the first use of the class, once. */
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (var in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the language model is part of this program and cannot be read", e);
            }
        }
    }
}
