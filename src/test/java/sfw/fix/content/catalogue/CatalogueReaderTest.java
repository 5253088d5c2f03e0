package sfw.fix.content.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfw.fix.content.yaml.SourceFile;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Problems;

/** Each error as {@code line:column code message|message}. */
class CatalogueReaderTest {

  @Test
  void yamlOfAnyShape() {
    assertEquals(
        List.of(
            "1:1 E1 cannot open %s",
            "2:1 E2 {path} is busy",
            "4:3 net.refused nobody listens",
            "6:12 E4 out of range",
            "7:5  a bare one"),
        read(
            "a.yaml",
            """
            E1: cannot open %s
            E2: {level: fatal, message: "{path} is busy"}
            net:
              refused: nobody listens
            others:
              - {code: E4, msg: out of range}
              - a bare one
            """));
  }

  @Test
  void jsonOfAnyShape() {
    assertEquals(
        List.of("2:3 E1 cannot \"open\" %s", "4:14 7 seven/é"),
        read(
            "a.json",
            """
            {
              "E1": "cannot \\"open\\" %s",
              "list": [
                {"code": 7, "text": "seven\\/\\u00e9"},
                {"code": 8, "level": 1}
              ],
              "empty": null
            }
            """));
  }

  @Test
  void resourceBundlesOfJava() {
    assertEquals(
        List.of(
            "2:1 a.b file {0} is missing", "4:3 c d=e", "5:1 f g h: i\né", "8:1 k l", "9:1 m \\n"),
        read(
            "A.properties",
            """
            # comment = none
            a.b=file {0} \\
                is missing
              c : d=e
            f\\ g   h: i\\n\\u00e9
            ! no
            empty=
            k\tl
            m = \\\\n
            """));
  }

  @Test
  void gettext() {
    assertEquals(
        List.of("4:1  cannot open %s\n", "8:1  one \"two\" three", "15:1  %d file|%d files"),
        read(
            "a.po",
            """
            msgid ""
            msgstr "Language: de\\n"

            msgid "cannot open %s\\n"
            msgstr "kann nicht"

            #, c-format
            msgid "one "
            "\\"two\\" "
            "three"
            msgstr ""

            #~ msgid "obsolete"
            msgctxt "menu"
            msgid "%d file"
            msgid_plural "%d files"
            msgstr[0] ""
            msgstr[1] ""
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.po         | msgid open   | 1:1",
        "a.pot        | msgid \"open | 1:7",
        "a.po         | hello        | 1:1",
        "a.json       | {\"a\": ]    | 1:7",
        "a.yaml       | a: [b        | 1:4",
        "messages.txt | hello        | 1:1",
      })
  void whatCannotBeReadIsSaidAtItsPlace(String name, String text, String place) {
    Problems problems = new Problems();
    CatalogueReader.read(new SourceFile(name, text + "\n"), problems);
    List<Diagnostic> found = problems.sorted();
    assertTrue(!found.isEmpty() && found.get(0).isError(), name);
    assertEquals(place, found.get(0).span().line() + ":" + found.get(0).span().column());
  }

  private static List<String> read(String name, String text) {
    Problems problems = new Problems();
    List<String> errors =
        CatalogueReader.read(new SourceFile(name, text), problems).stream()
            .map(
                error ->
                    error.span().line()
                        + ":"
                        + error.span().column()
                        + " "
                        + error.code()
                        + " "
                        + String.join("|", error.messages()))
            .toList();
    assertEquals(List.of(), problems.sorted());
    return errors;
  }
}
