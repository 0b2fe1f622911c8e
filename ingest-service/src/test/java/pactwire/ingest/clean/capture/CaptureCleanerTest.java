package pactwire.ingest.clean.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pactwire.contract.Removed;

class CaptureCleanerTest {
    private static final String FIRST =
            "Norland and Sudria signed an agreement on Thursday that opens a ferry line between their capitals.";
    private static final String SECOND =
            "The line will carry 40,000 passengers a year, the two transport ministers said in Eastport.";

    private final CaptureCleaner cleaner = new CaptureCleaner();

    private CaptureText clean(String... lines) {
        return cleaner.clean(String.join("\n\n", lines));
    }

    @Test
    void furnitureAboveAndBelow_goes() {
        CaptureText capture = clean(
                "Home > News > Sea",
                "All news",
                "Norland and Sudria sign ferry pact",
                FIRST,
                SECOND,
                "Suggest to a friend:",
                "Share this",
                "Leave a Reply",
                "Your email address will not be published.",
                "Back To Top");
        assertThat(capture.title()).isEqualTo("Norland and Sudria sign ferry pact");
        assertThat(capture.paragraphs()).containsExactly(FIRST, SECOND);
    }

    @Test
    void headlineSaidTwice_goesTwice() {
        CaptureText capture = clean("Norland and Sudria sign ferry pact", "Norland And Sudria Sign Ferry Pact", FIRST);
        assertThat(capture.paragraphs()).containsExactly(FIRST);
        assertThat(capture.removed()).extracting(Removed::rule).containsExactly("title", "title");
    }

    @Test
    void subheadings_stay() {
        assertThat(clean("Ferry pact signed at last", FIRST, "Older plans", SECOND)
                        .paragraphs())
                .containsExactly(FIRST, "Older plans", SECOND);
    }

    @Test
    void captionAboveItsCredit_goes_withAndWithoutTheCredit() {
        CaptureText capture = cleaner.clean("Ferry pact signed at last\n\nThe two sides met at sea.\n"
                + "The ministers on the quay Ada Finn/Harbour Post\nThe ministers on the quay\n© Ada Finn/Harbour Post\n\n"
                + FIRST);
        assertThat(capture.paragraphs()).containsExactly("The two sides met at sea.", FIRST);
    }

    @Test
    void namesOfPictures_go_headingsAboveThemStay() {
        CaptureText capture = clean(
                "Ferry pact signed at last",
                "Ship and quay",
                FIRST,
                "Money matters",
                "Bank notes",
                SECOND,
                "Harbour image",
                "Sea Routes",
                "Sea map",
                "The sea between the two is deep and cold, and nobody swims in it before June.");
        assertThat(capture.paragraphs())
                .contains("Money matters", "Sea Routes")
                .doesNotContain("Ship and quay", "Bank notes", "Harbour image", "Sea map");
    }

    @Test
    void shortLines_stay_whereNoLineNamesAPicture() {
        assertThat(clean("Ferry pact signed at last", "Eastport", FIRST).paragraphs())
                .contains("Eastport");
    }

    @Test
    void linkAside_goesOutOfItsSentence() {
        CaptureText capture = clean("Ferry pact signed at last", FIRST + " (See here for updates on the harbour).");
        assertThat(capture.paragraphs()).containsExactly(FIRST);
        assertThat(capture.removed()).contains(new Removed("(See here for updates on the harbour).", "link-aside"));
    }

    @Test
    void editorsAside_stays() {
        String text = "They condemned the measures (tolls: ed) that stand against the rules of the sea.";
        assertThat(clean("Ferry pact signed at last", text).paragraphs()).containsExactly(text);
    }

    @Test
    void listItems_stay_howeverShort() {
        assertThat(clean("Ferry pact signed at last", FIRST, "• Sudria", "• Norland")
                        .paragraphs())
                .contains("• Sudria", "• Norland");
    }

    @Test
    void knownPhraseInALongSentence_stays() {
        String text =
                "Share this moment with us, the prime minister asked of the crowd that had come to the quay to see the ships.";
        assertThat(clean("Ferry pact signed at last", FIRST, text).paragraphs()).contains(text);
    }

    @Test
    void wrappedLines_areJoinedToParagraphs() {
        CaptureText capture = cleaner.clean("""
                FERRY PACT SIGNED AT LAST

                EASTPORT, March 4 - Norland and Sudria signed an
                agreement on Thursday that opens a ferry line between
                their capitals, the two transport ministers said at a
                news conference in the harbour.

                The line will carry 40,000 passengers a year and it is
                to start in May, when the ice has gone from the sound
                and the new quay is ready.
                """);
        assertThat(capture.paragraphs()).hasSize(2).allMatch(p -> !p.contains("\n"));
    }

    @Test
    void lastSection_isKept_whenMoreProseFollowsThanPrecedes() {
        CaptureText capture = clean(
                "Ferry pact signed at last", FIRST, "Comments", SECOND, SECOND + " Again.", SECOND + " And again.");
        assertThat(capture.paragraphs()).contains(SECOND + " And again.");
    }

    @Test
    void emptyText_isNoArticle() {
        assertThat(cleaner.clean(" \n\u00a0\n").paragraphs()).isEmpty();
    }

    @Test
    void runOfLabels_isAMenu_theHeadingBelowItStays() {
        CaptureText capture = clean(
                "Ferry pact signed at last",
                FIRST,
                "World",
                "Business",
                "Sea and Sky",
                "Sports",
                "What comes next",
                SECOND);
        assertThat(capture.paragraphs()).containsExactly(FIRST, "What comes next", SECOND);
    }

    @Test
    void listThatAColonAnnounces_stays_andSoDoRowsOfFigures() {
        CaptureText capture = clean(
                "Ferry pact signed at last",
                FIRST + " The ports are:",
                "• Eastport",
                "• Westport",
                "• Northport",
                "• Southport");
        assertThat(capture.paragraphs()).hasSize(5);
        assertThat(clean(
                                "Ferry pact signed at last",
                                FIRST,
                                "Norland 12 40",
                                "Sudria 11 38",
                                "Estria 9 20",
                                "Ostria 7 11")
                        .paragraphs())
                .hasSize(5);
    }
}
