package pactwire.extract.metric;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.entity.Mention;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.quantity.Unit;

/**
 * Whose money a bare "$", "pounds" or "shillings" is: of the states whose currency has that name the one the article speaks of
 * most. An article of Australia and Thailand counts in Australian dollars. Made for one article.
 */
final class HomeCurrency {
    /** Where a sign or bare name says too little, and the last word of the names ISO 4217 gives such currencies. */
    private static final Map<String, Shared> SHARED = Map.of(
            "USD", new Shared("(?:^|[^\\p{L}$])\\$|\\b(?:dollars?|cents?)\\b", "Dollar"),
            "GBP", new Shared("\\bpounds?\\b(?! sterling)", "Pound"),
            "KES", new Shared("\\bshillings?\\b", "Shilling"),
            "INR", new Shared("(?i)\\b(?:rupees?|Rs)\\b", "Rupee"),
            "MXN", new Shared("\\bpesos?\\b", "Peso"),
            "KWD", new Shared("\\bdinars?\\b", "Dinar"),
            "SAR", new Shared("\\briyals?\\b", "Riyal"),
            "AED", new Shared("\\bdirhams?\\b", "Dirham"),
            "IRR", new Shared("\\brials?\\b", "Rial"));

    /** @param bare how it is written where it says too little @param lastWord of ISO 4217's names of all such currencies */
    private record Shared(ScreenedPattern bare, String lastWord) {
        Shared(String bare, String lastWord) {
            this(ScreenedPattern.of(bare), lastWord);
        }
    }

    private static final ScreenedPattern SPELLED_OUT = ScreenedPattern.of(
            "(?s).*(?:\\p{Lu}[\\p{L}.]*\\$|\\p{Lu}{3}\\s?\\d|\\b(?:US|U\\.S\\.|\\p{Lu}\\p{Ll}+)\\s(?:dollars?|dlrs?|pounds?|rupees?|pesos?|dinars?|shillings?|crowns?|riyals?|rials?|dirhams?)).*");
    private static final String[] CROWNS = {"Krone", "Krona", "Koruna", "Króna"};
    private static final ScreenedPattern CROWN = ScreenedPattern.of("\\bcrowns?\\b|\\bkroner\\b|\\bkronor\\b");

    private final Map<String, Integer> mentions = new HashMap<>();

    HomeCurrency(ArticleEntities entities) {
        for (Mention mention : entities.mentions()) {
            for (Party party : mention.parties()) {
                if (party.kind() == PartyKind.STATE) {
                    mentions.merge(String.valueOf(party.id()), 1, Integer::sum);
                }
            }
        }
    }

    /** The figure in the currency meant. */
    Figure resolve(Figure figure) {
        if (figure.unit().kind() != Unit.Kind.MONEY || isSpelledOut(figure)) {
            return figure;
        }
        return Optional.ofNullable(SHARED.get(figure.unit().code()))
                .filter(shared -> shared.bare().isIn(figure.written()))
                .flatMap(shared -> currencyOfMostNamed(shared.lastWord()))
                .or(() -> CROWN.isIn(figure.written()) ? crowns() : Optional.empty())
                .map(code -> figure.in(figure.unit().inCurrency(code)))
                .orElse(figure);
    }

    /** "Egyptian pounds" and "US$" say it themselves. */
    private static boolean isSpelledOut(Figure figure) {
        return SPELLED_OUT.fits(figure.written());
    }

    private Optional<String> crowns() {
        for (String crown : CROWNS) {
            var code = currencyOfMostNamed(crown);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private Optional<String> currencyOfMostNamed(String lastWord) {
        if (lastWord.equals("Dollar")) {
            return dollarHome();
        }
        return mentions.entrySet().stream()
                .filter(entry -> currency(entry.getKey())
                        .map(code -> nameOf(code).endsWith(lastWord))
                        .orElse(false))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .flatMap(entry -> currency(entry.getKey()));
    }

    /** Their newsrooms write a bare "$" for their own dollar; all others for that of the United States. */
    private static final Set<String> DOLLAR_HOMES = Set.of("AUS", "CAN", "NZL", "SGP", "HKG");
    /** Named in passing an issuer's dollar is not meant. */
    private static final int LEAST_MENTIONS = 2;

    private Optional<String> dollarHome() {
        int unitedStates = mentions.getOrDefault("USA", 0);
        return mentions.entrySet().stream()
                .filter(entry -> DOLLAR_HOMES.contains(entry.getKey()))
                .filter(entry -> entry.getValue() >= Math.max(LEAST_MENTIONS, 2 * unitedStates))
                .max(Map.Entry.comparingByValue())
                .flatMap(entry -> currency(entry.getKey()));
    }

    private static String nameOf(String code) {
        return Currency.getInstance(code).getName(ULocale.ENGLISH, Currency.LONG_NAME, null);
    }

    /** The currency of a state, from its ISO 3166-1 alpha-3 code. */
    private static Optional<String> currency(String iso3) {
        return Optional.ofNullable(ALPHA_2.get(iso3))
                .map(alpha2 -> java.util.Currency.getInstance(new Locale("", alpha2)))
                .map(java.util.Currency::getCurrencyCode);
    }

    private static final Map<String, String> ALPHA_2 = alpha2();

    private static Map<String, String> alpha2() {
        var codes = new HashMap<String, String>();
        for (String country : Locale.getISOCountries()) {
            codes.put(new Locale("", country).getISO3Country(), country);
        }
        return Map.copyOf(codes);
    }
}
