package pactwire.store.agreement.merge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pactwire.contract.AgreementFound;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Context;
import pactwire.contract.DatedTo;
import pactwire.contract.Evidence;
import pactwire.contract.Instrument;
import pactwire.contract.Money;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.contract.PublicationDate;

/** A report written as the cells of a table: title, instrument, status, parties, signed, published, value, evidence. */
final class ReportRow {
    /** English names by ISO 3166-1 alpha-3 code. */
    private static final Map<String, String> STATES = Stream.of(Locale.getISOCountries())
            .map(region -> new Locale.Builder().setRegion(region).build())
            .collect(Collectors.toMap(Locale::getISO3Country, region -> region.getDisplayCountry(Locale.ENGLISH)));

    private ReportRow() {}

    static Report report(String id, String articleId, String... cells) {
        var evidence = cells[7].isBlank() ? "They signed the " + cells[0] + "." : cells[7];
        var found = new AgreementFound(
                id,
                articleId,
                cells[0],
                Instrument.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                AgreementStatus.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                parties(cells[3]),
                List.of(Context.OTHER),
                cells[4].isBlank()
                        ? null
                        : new DatedTo(
                                cells[4], PublicationDate.of(cells[4], "x").precision()),
                null,
                cells[6].isBlank() ? null : new Money(new BigDecimal(cells[6].split(" ")[0]), cells[6].split(" ")[1]),
                null,
                Evidence.of(evidence, 0, evidence.length()),
                "AGREE",
                null,
                0.9,
                "1");
        return new Report(found, cells[5].isBlank() ? null : PublicationDate.of(cells[5], "x"));
    }

    /** "RUS CHN c:Gazprom;o:NATO": states by code, then companies and organisations by name. */
    private static List<Party> parties(String cell) {
        return Stream.of(cell.split(";"))
                .flatMap(part ->
                        part.matches("[co]:.*") ? Stream.of(part) : Stream.of(part.split(" (?=[A-Z]{3}( |$)|[co]:)")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(ReportRow::party)
                .toList();
    }

    private static Party party(String cell) {
        if (cell.startsWith("c:")) {
            return Party.named(cell.substring(2), PartyKind.COMPANY);
        }
        return cell.startsWith("o:")
                ? Party.named(cell.substring(2), PartyKind.ORGANISATION)
                : Party.state(cell, STATES.get(cell));
    }

    static boolean isState(String iso3) {
        return STATES.containsKey(iso3);
    }
}
