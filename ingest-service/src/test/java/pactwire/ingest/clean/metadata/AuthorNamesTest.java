package pactwire.ingest.clean.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamesTest {
    private final AuthorNames names = new AuthorNames();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Finn                                    | Ada Finn",
                "By Ada Finn and Bo Ek                          | Ada Finn; Bo Ek",
                "Ada Finn, Bo Ek & Cy van der Dam               | Ada Finn; Bo Ek; Cy van der Dam",
                "Ada Finn, Contributing Opinion Writer          | Ada Finn",
                "Ada Finn Columnist                             | Ada Finn",
                "Ada Finn The Associated Press                  | Ada Finn",
                "Ada Finn • May 3, 2021 • 3 min read            | Ada Finn",
                "Ada Finn May 3, 2021 at 12:55 pm               | Ada Finn",
                "Ada Finn (ada@harbour.example)                 | Ada Finn",
                "Ada Finn, Ph.D.                                | Ada Finn, Ph.D.",
                "The Associated Press                           | The Associated Press",
            })
    void line_isItsNames(String line, String expected) {
        List<String> found = names.ofLine(line);
        assertThat(String.join("; ", found)).isEqualTo(expected);
    }

    @Test
    void lineWithoutNames_namesNobody() {
        assertThat(names.ofLine("(Image: harbour office)")).isEmpty();
        assertThat(names.ofLine(", The Harbour Post")).isEmpty();
        assertThat(names.ofLine("signed by both sides in the presence of the king"))
                .isEmpty();
        assertThat(names.ofLine("https://harbour.example/authors/ada")).isEmpty();
    }

    @Test
    void statementOfOnePerson_endsAtTheirEmployer() {
        assertThat(names.ofPeople(List.of("Ada Finn, Harbour Post", "Bo Ek"))).containsExactly("Ada Finn", "Bo Ek");
    }
}
