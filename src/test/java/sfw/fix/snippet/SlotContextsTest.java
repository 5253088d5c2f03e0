package sfw.fix.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where slots stand, by the letters that the page gets. */
class SlotContextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "sh | ss -ltnp | ''",
        "sh | kill <pid> | w",
        "sh | nc -zv <address> <port> | ww",
        "sh | curl --port=<port> | p",
        "sh | ssh-keygen -R <user>@<host> | wp",
        "sh | curl \"http://<address>:<port>/\" | dd",
        "sh | curl -d '{\"port\": <port>}' <url> | qw",
        "sh | cat <path> | grep <name> | ww",
        "sh | rm $(find <path> -name <name>) | ww",
        "sh | A=<name> make | r",
        "sh | PORT=<port> ./start | p",
        "sh | cat > <path> # not <name> | wm",
        "sh | grep x <<< <name> | w",
        "sh | ssh <host> ls <path> | rr",
        "sh | echo \"$(cat '<path>')\" | q",
        "sh | echo ${<name>} | u",
        "sh | unclosed '<name> | u",
        "sql | ALTER USER <name> WITH PASSWORD '<text>' | ns",
        "nginx | proxy_pass http://<address>:<port>; | cc",
        "yaml | port: <port> | c",
        "powershell | Get-Item <path> | o",
        "output | failed on <port> | ''",
      })
  void isTold(String language, String code, String letters) {
    Language known = Language.valueOf(language.toUpperCase(java.util.Locale.ROOT));
    String told =
        SlotContexts.of(known, Template.code(code)).stream()
            .map(context -> String.valueOf(context.letter()))
            .collect(Collectors.joining());
    assertEquals(letters.equals("''") ? "" : letters, told, code);
  }

  @ParameterizedTest
  @CsvSource({"EOF, h", "'EOF', h"})
  void aHeredocIsOne(String delimiter, String letter) {
    String code = "cat > f <<" + delimiter + "\nport <port>;\nEOF\n";
    assertEquals(
        letter.charAt(0), SlotContexts.of(Language.SH, Template.code(code)).get(0).letter());
  }
}
