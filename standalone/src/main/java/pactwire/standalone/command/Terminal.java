package pactwire.standalone.command;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Readable lines, coloured where the terminal can. Control characters of an article never reach it. */
final class Terminal {
    private final PrintWriter out;
    private final Ansi ansi;

    Terminal(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    void heading(String text) {
        styled("bold", text);
    }

    void line(String text) {
        out.println(safe(text));
    }

    void blank() {
        out.println();
    }

    void quote(String text) {
        styled("italic,fg(cyan)", "    “" + text.strip().replaceAll("\\s+", " ") + "”");
    }

    void faint(String text) {
        styled("faint", text);
    }

    void gone(String text) {
        styled("fg(red)", text);
    }

    void good(String text) {
        styled("fg(green)", text);
    }

    private void styled(String style, String text) {
        // Built from picocli's own codes: its markup would read "@|" in an article as its own.
        var on = ansi.enabled() ? Ansi.Style.on(Ansi.Style.parse(style)) : "";
        var off = ansi.enabled() ? Ansi.Style.off(Ansi.Style.parse(style)) : "";
        out.println(on + safe(text) + off);
    }

    private static String safe(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "\uFFFD");
    }
}
