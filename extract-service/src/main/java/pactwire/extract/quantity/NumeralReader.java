package pactwire.extract.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.extract.quantity.NumberWords.NumberWord;
import pactwire.extract.quantity.NumberWords.Rank;
import pactwire.extract.quantity.Numeral.Form;

/** Reads one number in digits, words or both that begins at a given word. Stateless. */
final class NumeralReader {
    private static final Set<String> ARTICLES = Set.of("a", "an");
    /** Beyond these many words a spelled number is a list of numbers. */
    private static final int MOST_WORDS = 40;
    /** "twenty-five thousand": words before the next scale word. */
    private static final int MOST_BEFORE_SCALE = 4;

    private final NumberWords lexicon = NumberWords.lexicon();

    /** The number that begins at {@code index}, or null. */
    @Nullable
    Numeral read(Words words, int index) {
        Word word = words.at(index);
        if (isMinus(words, index)) {
            Numeral positive = positive(words, words.at(index + 1).isDash() ? index + 2 : index + 1);
            return positive == null || positive.form() == Form.VAGUE ? null : positive.negated(index);
        }
        return word.isNumber() || word.isLetters() || word.kind() == Word.Kind.SIGN ? positive(words, index) : null;
    }

    private @Nullable Numeral positive(Words words, int index) {
        Word word = words.at(index);
        if (word.isNumber()) {
            return digits(words, index);
        }
        var sign = Fractions.sign(word.text());
        if (sign != null) {
            return Numeral.of(index, index + 1, sign, sign, Form.FRACTION);
        }
        if (!word.isLetters()) {
            return null;
        }
        if (ARTICLES.contains(word.lower())) {
            return afterArticle(words, index);
        }
        Numeral order = order(words, index);
        if (order != null) {
            return order;
        }
        if (word.is("half")) {
            return part(words, index, index, BigDecimal.ONE);
        }
        return spelled(words, index);
    }

    private @Nullable Numeral digits(Words words, int index) {
        var value = Digits.value(words.at(index).text());
        if (value.isEmpty()) {
            return null;
        }
        var mantissa = value.get();
        int next = index + 1;
        var sign = Fractions.sign(words.at(next).text());
        if (sign != null && !words.at(next).spaced()) {
            mantissa = mantissa.add(sign);
            next++;
        } else if (words.at(next).is("/")
                && !words.at(next).spaced()
                && words.at(next + 1).isNumber()) {
            return slashed(words, index, mantissa);
        } else if (isAndAHalf(words, next)) {
            mantissa = mantissa.add(new BigDecimal("0.5"));
            next += 3;
        }
        var power = PowerOfTen.read(words, next);
        if (power != null) {
            var scientific = mantissa.scaleByPowerOfTen(power.exponent());
            return Numeral.of(index, power.to(), scientific, scientific, Form.DIGITS);
        }
        var scaled = scaled(words, index, next, mantissa, Form.DIGITS);
        return scaled != null ? scaled : Numeral.of(index, next, mantissa, mantissa, Form.DIGITS);
    }

    private @Nullable Numeral slashed(Words words, int index, BigDecimal above) {
        var below = Digits.value(words.at(index + 2).text());
        if (below.isEmpty()
                || !Fractions.isSpoken(above, below.get())
                || words.at(index + 3).is("/")) {
            return null;
        }
        var value = Fractions.of(above, below.get());
        return Numeral.of(index, index + 3, value, value, Form.FRACTION);
    }

    /** Scale words after a mantissa: "3.2 billion", "3.2bn", "100-million", "2 hundred thousand"; null where there is none. */
    private @Nullable Numeral scaled(Words words, int from, int next, BigDecimal mantissa, Form form) {
        var value = mantissa;
        int at = next;
        while (at - next < 4) {
            int skip = words.at(at).isDash()
                            && !words.at(at).spaced()
                            && !words.at(at + 1).spaced()
                    ? 1
                    : 0;
            var scale = lexicon.get(words.at(at + skip).lower());
            if (scale == null || !isScale(scale, words, at + skip, form)) {
                break;
            }
            value = value.multiply(scale.value());
            at += skip + 1;
            if (words.at(at).is(".") && scale.rank() == Rank.SHORT_SCALE && isLowerLetters(words.at(at + 1))) {
                at++;
            }
        }
        return at == next ? null : Numeral.of(from, at, value, mantissa, form);
    }

    private static boolean isLowerLetters(Word word) {
        return word.isLetters() && Character.isLowerCase(word.text().codePointAt(0));
    }

    private static boolean isScale(NumberWord word, Words words, int index, Form form) {
        return switch (word.rank()) {
            case HUNDRED, SCALE -> true;
            case SHORT_SCALE ->
                isShortScale(words, index)
                        && (form == Form.DIGITS || words.at(index).text().length() > 1);
            default -> false;
        };
    }

    /** "5m" may be metres and "5 k" a name: single letters count only when glued, "m" only before a noun or after money. */
    private static boolean isShortScale(Words words, int index) {
        Word scale = words.at(index);
        if (scale.text().length() > 1) {
            return true;
        }
        if (scale.spaced()) {
            return false;
        }
        if (!scale.text().equals("m")) {
            return true;
        }
        return Currencies.lexicon().endsAt(words, index - 1)
                || words.at(index + 1).isLetters() && isLikelyCounted(words.at(index + 1));
    }

    private static boolean isLikelyCounted(Word word) {
        return CountedNouns.looksPlural(word) || Currencies.lexicon().isName(word.lower());
    }

    private @Nullable Numeral afterArticle(Words words, int index) {
        int next = index + 1;
        if (words.at(next).isNumber()) {
            return null;
        }
        Word word = words.at(next);
        var number = lexicon.get(word.lower());
        if (number == null) {
            return null;
        }
        return switch (number.rank()) {
            case HUNDRED, SCALE -> withFrom(spelledFrom(words, next, BigDecimal.ONE), index);
            case PART -> isPartOf(words, next) ? part(words, index, next, BigDecimal.ONE) : null;
            default -> null;
        };
    }

    private static @Nullable Numeral withFrom(@Nullable Numeral numeral, int from) {
        return numeral == null
                ? null
                : new Numeral(from, numeral.to(), numeral.min(), numeral.max(), numeral.mantissa(), numeral.form());
    }

    /** "a quarter of", "a half", but neither "a third party" nor "a quarter ago". */
    private static boolean isPartOf(Words words, int part) {
        Word next = words.at(part + 1);
        return words.at(part).is("half")
                || next.is("of")
                || next.is("the")
                || NumberWords.lexicon().get(next.lower(), Rank.SCALE) != null;
    }

    private @Nullable Numeral part(Words words, int from, int part, BigDecimal times) {
        var word = lexicon.get(words.at(part).lower(), Rank.PART);
        if (word == null) {
            return null;
        }
        // 2/3 in one division: 0.333… times two would end in …6
        var value =
                Fractions.of(times, Fractions.of(BigDecimal.ONE, word.value()).setScale(0, RoundingMode.HALF_UP));
        int at = part + 1;
        int scaleAt = ARTICLES.contains(words.at(at).lower()) ? at + 1 : at;
        if (words.at(scaleAt).isDash() && !words.at(scaleAt).spaced()) {
            scaleAt++;
        }
        var scale = lexicon.get(words.at(scaleAt).lower(), Rank.SCALE);
        if (scale != null) {
            var scaled = value.multiply(scale.value());
            return Numeral.of(from, scaleAt + 1, scaled, scaled, Form.WORDS);
        }
        return Numeral.of(from, at, value, value, Form.FRACTION);
    }

    /** "dozens", "tens of millions", "hundreds of thousands": from the order to ten times it. */
    private @Nullable Numeral order(Words words, int index) {
        var order = lexicon.get(words.at(index).lower(), Rank.ORDER);
        if (order == null
                || words.at(index).is("scores") && !words.at(index + 1).is("of")) {
            return null;
        }
        var low = order.value();
        int to = index + 1;
        if (words.at(to).is("of")) {
            var second = lexicon.get(words.at(to + 1).lower(), Rank.ORDER);
            if (second != null) {
                low = low.multiply(second.value());
                to += 2;
            }
        }
        return new Numeral(index, to, low, low.multiply(BigDecimal.TEN), low, Form.VAGUE);
    }

    private @Nullable Numeral spelled(Words words, int index) {
        var first = lexicon.get(words.at(index).lower());
        if (first == null || first.rank() != Rank.UNIT && first.rank() != Rank.TEN) {
            return null;
        }
        return spelledFrom(words, index, null);
    }

    /**
     * Cardinal words from {@code index} on.
     *
     * @param before what an article already said: one, for "a hundred"
     */
    private @Nullable Numeral spelledFrom(Words words, int index, @Nullable BigDecimal before) {
        var sum = new SpelledSum(before);
        int at = index;
        int to = index;
        while (at - index < MOST_WORDS) {
            Word word = words.at(at);
            boolean joins = at == to
                    && at > index
                    && (word.is("and") && sum.mayTakeAnd()
                            || word.isDash()
                                    && !word.spaced()
                                    && !words.at(at + 1).spaced());
            if (joins || at == to && at > index && isThousandsComma(words, at, sum)) {
                at++;
                continue;
            }
            var number = lexicon.get(word.lower());
            if (number == null || !word.isLetters() || !sum.add(number)) {
                break;
            }
            at++;
            to = at;
        }
        if (to == index) {
            return null;
        }
        return finish(words, index, to, sum);
    }

    /** "thirty-seven thousand, three hundred": the comma of thousands in words. */
    private boolean isThousandsComma(Words words, int comma, SpelledSum sum) {
        if (!words.at(comma).is(",") || words.at(comma).spaced() || !sum.endsInScale()) {
            return false;
        }
        for (int at = comma + 1; at <= comma + MOST_BEFORE_SCALE; at++) {
            var word = lexicon.get(words.at(at).lower());
            boolean small = word != null && (word.rank() == Rank.UNIT || word.rank() == Rank.TEN);
            if (!small && !words.at(at).isDash()) {
                return at > comma + 1 && word != null && (word.rank() == Rank.HUNDRED || word.rank() == Rank.SCALE);
            }
        }
        return false;
    }

    private @Nullable Numeral finish(Words words, int from, int to, SpelledSum sum) {
        var value = sum.value();
        int next = words.at(to).isDash() && !words.at(to).spaced() ? to + 1 : to;
        var part = lexicon.get(words.at(next).lower(), Rank.PART);
        if (part != null && sum.isSmall() && (words.at(next).lower().endsWith("s") || value.equals(BigDecimal.ONE))) {
            return part(words, from, next, value);
        }
        if (isAndAHalf(words, to)) {
            var half = value.add(new BigDecimal("0.5"));
            var scaled = scaled(words, from, to + 3, half, Form.WORDS);
            return scaled != null ? scaled : Numeral.of(from, to + 3, half, half, Form.WORDS);
        }
        if (words.at(to).is("point")) {
            var decimals = decimals(words, to + 1);
            if (!decimals.isEmpty()) {
                var exact = new BigDecimal(value.toBigInteger() + "." + decimals);
                var scaled = scaled(words, from, to + 1 + decimals.length(), exact, Form.WORDS);
                return scaled != null ? scaled : Numeral.of(from, to + 1 + decimals.length(), exact, exact, Form.WORDS);
            }
        }
        var scaled = scaled(words, from, to, value, Form.WORDS); // Reuters' "two mln"
        return scaled != null ? scaled : Numeral.of(from, to, value, sum.mantissa(), Form.WORDS);
    }

    /** Digits spelled after "point": "three point one four". */
    private String decimals(Words words, int index) {
        var digits = new StringBuilder();
        for (int at = index; digits.length() < MOST_WORDS; at++) {
            var digit = lexicon.get(words.at(at).lower(), Rank.UNIT);
            if (digit == null || digit.value().precision() > 1) {
                break;
            }
            digits.append(digit.value());
        }
        return digits.toString();
    }

    private static boolean isAndAHalf(Words words, int index) {
        return words.at(index).is("and")
                && words.at(index + 1).is("a")
                && words.at(index + 2).is("half");
    }

    /** "minus five", "minus-5", or a minus sign glued to digits and to nothing before. */
    private static boolean isMinus(Words words, int index) {
        Word word = words.at(index);
        if (word.is("minus")
                && words.at(index + 1).isDash()
                && !words.at(index + 1).spaced()) {
            return !words.at(index + 2).spaced() && words.at(index + 2).isNumber();
        }
        if (word.is("minus") || word.is("negative") && words.at(index + 1).isNumber()) {
            return true;
        }
        if (words.at(index - 1).isCapitalised() && words.at(index - 1).text().length() > 1) {
            return false; // "COVID -19"
        }
        boolean glued = word.isDash()
                && !words.at(index + 1).spaced()
                && words.at(index + 1).isNumber();
        boolean afterSign = !word.spaced()
                && Currencies.lexicon().endsAt(words, index)
                && !words.at(index - 1).isLetters();
        return glued && (word.spaced() || afterSign) && !words.at(index - 1).isNumber();
    }
}
