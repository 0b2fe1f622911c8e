package pactwire.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;
import org.junit.jupiter.api.Test;
import pactwire.extract.lexicon.Lexicon;

/** The unit table keeps to the standards it names. */
class UnitCodesTest {
    /** Units that the table converts, by their UCUM code. */
    private static final Map<String, String> CONVERTED = Map.of(
            "mile", "[mi_i]",
            "nautical mile", "[nmi_i]",
            "square mile", "[mi_i]2",
            "acre", "[acr_br]",
            "hectare", "har",
            "long ton", "[lton_av]",
            "short ton", "[ston_av]",
            "mile per hour", "[mi_i]/h");

    /** It keeps four digits of the conversions it computes in steps. In percent. */
    private static final double THE_LIBRARYS_ROUNDING = 0.05;

    private final UcumService ucum = load();

    @Test
    void physicalUnits_haveValidUcumCodes() {
        for (var row : Lexicon.load("quantity/units.csv").rows()) {
            if (row.get("kind").equals("PHYSICAL")) {
                assertThat(ucum.validate(row.get("code")))
                        .as(row.get("name") + " " + row.get("code"))
                        .isNull();
            }
        }
    }

    @Test
    void convertedUnits_haveTheStandardsFactor() throws UcumException {
        for (var row : Lexicon.load("quantity/units.csv").rows()) {
            String from = CONVERTED.get(row.get("name"));
            if (from != null) {
                double standard = Double.parseDouble(ucum.convert(new Decimal("1000000000000"), from, row.get("code"))
                        .asDecimal());
                double ours = Double.parseDouble(row.get("factor")) * 1e12;
                assertThat(ours)
                        .as(row.get("name"))
                        .isCloseTo(standard, org.assertj.core.data.Percentage.withPercentage(THE_LIBRARYS_ROUNDING));
            }
        }
    }

    @Test
    void currencies_areOfIso4217() {
        for (var row : Lexicon.load("quantity/currencies.csv").rows()) {
            if (!row.get("code").equals("BTC")) {
                assertThat(com.ibm.icu.util.Currency.isAvailable(row.get("code"), null, null))
                        .as(row.get("code"))
                        .isTrue();
            }
        }
    }

    private static UcumService load() {
        try (var essence = UcumService.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(essence);
        } catch (java.io.IOException | UcumException e) {
            throw new IllegalStateException("the UCUM table came with the library", e);
        }
    }
}
