package sfw.fix.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where slots stand, by the letters that the page gets: one for each slot. ⏎ ends a line. */
class SlotContextsTest {
  private static String letters(String language, String code) {
    Language known = Language.valueOf(language.toUpperCase(Locale.ROOT));
    return SlotContexts.of(known, Template.code(code.replace('⏎', '\n'))).stream()
        .map(context -> String.valueOf(context.letter()))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\u0001',
      value = {
        "ss -ltnp ! ",
        "kill <pid> ! w",
        "<command> --version ! w",
        "nc -zv <address> <port> ! ww",
        "curl --port=<port> ! w",
        "dd if=<path>/file of=<target> ! ww",
        "git clone <user>@<host>:<path>.git ! www",
        "ls <path>/*.log ! w",
        "lsof -iTCP:<port> -sTCP:LISTEN ! w",
        "curl http://<address>:<port>/ ! ww",
        "curl http://<address>:<port>/ | grep <name> ! www",
        "cat <path> | sort && rm <path> || exit <number> ! www",
        "tail -f <path> & ! w",
        "rm $(find <path> -name <name>) ! ww",
        "kill \"$(cat <path>)\" ! w",
        "(cd <path> && ls) ! w",
        "{ cat <path>; } ! w",
        "for f in <path>/*; do stat <name>; done ! ww",
        "if [ -e <path> ]; then stat <path>; fi ! ww",
        "case <name> in <text>) id;; esac ! ww",
        "PORT=<port> ./start <path> ! ww",
        "export PORT=<port> ! w",
        "cat > <path> ! w",
        "cat < <path> >> <name> 2>&1 ! ww",
        "grep x <<< <name> ! w",
        "grep é <path> ! w",
      })
  void bareWordsCanHoldAnything(String code, String letters) {
    assertEquals(letters == null ? "" : letters, letters("sh", code), code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\u0001',
      value = {
        "curl \"http://<address>:<port>/\" ! dd",
        "curl -d '{\"port\": <port>}' <url> ! qw",
        "ss -ltnp 'sport = :<port>' ! q",
        "echo \"it's <name>\" ! d",
        "echo 'say \"<name>\"' ! q",
        "echo \"$(cat '<path>')\" ! q",
        "echo \"$(cat \"<path>\") <name>\" ! dd",
        "echo $'<name>\\n' ! q",
        "grep x <<< \"<name>\" ! d",
        "A='<name>' id ! q",
        "cat <path> # not <name> ! wm",
        "# ask <user> first⏎id <user> ! mw",
      })
  void quotesHold(String code, String letters) {
    assertEquals(letters, letters("sh", code), code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\u0001',
      value = {
        "ssh <host> ls <path> ! rr",
        "sudo ssh <user>@<host> ! rr",
        "su - <user> ! r",
        "bash -c <command> ! r",
        "eval <command> ! r",
        "sed -i s/<name>/<text>/ <path> ! rrr",
        "printf '%s\\n' <path> | xargs rm ! r",
        "echo `cat <path>` ! r",
        "vim <path> ! r",
        "ps -C app | awk -v n=<name> '{ print n }' ! r",
        "echo ${<name>} ! n",
        "echo $((<number> + 1)) ! n",
        "<name>=1 id ! n",
        "declare a=<name> ! u",
        "[[ 1 -eq <number> ]] ! u",
        "ls ~<user>/.ssh ! u",
        "unclosed '<name> ! u",
        "echo <number>>file ! x",
      })
  void whatIsReadTwiceOrNotUnderstoodHoldsHarmlessValuesOnly(String code, String letters) {
    assertEquals(letters == null ? "" : letters, letters("sh", code), code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EOF", "'EOF'", "\"EOF\"", "-EOF"})
  void aHereDocumentIsOne(String delimiter) {
    String code =
        "sudo tee <path> <<" + delimiter + "\nlisten <port>;\nhost '<host>';\nEOF\nid <user>\n";
    assertEquals("whhw", letters("sh", code), code);
  }

  @Test
  void aLineThatCouldEndAHereDocumentIsNotFilled() {
    assertEquals("x", letters("sh", "cat <<END\n<text>\nEND\n"));
    assertEquals("x", letters("sh", "cat <<END\nE<text>\nEND\n"));
    assertEquals("h", letters("sh", "cat <<END\nport <text>\nEND\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\u0001',
      value = {
        "ALTER USER <name> WITH PASSWORD '<text>' ! ns",
        "ALTER ROLE \"<user>\"; -- it's⏎DROP ROLE <user>; ! sn",
        "SELECT 'it''s' /* '<name> */ LIMIT <number> ! nn",
        "SELECT '-- <name>', `<name>` ! ss",
      })
  void sqlKnowsItsQuotes(String code, String letters) {
    assertEquals(letters, letters("sql", code), code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\u0001',
      value = {
        "nginx ! proxy_pass http://<address>:<port>; ! cc",
        "yaml ! port: <port> ! c",
        "powershell ! Get-Item <path> ! o",
        "output ! failed on <port> ! ",
        "html ! <b>bold</b> ! ",
      })
  void otherLanguagesHaveOneContext(String language, String code, String letters) {
    Language known = Language.valueOf(language.toUpperCase(Locale.ROOT));
    if (known.kind() == Language.Kind.MARKUP) {
      Template literal = new Template(List.of(new Template.Literal(code)));
      assertEquals(List.of(), SlotContexts.of(known, literal));
    } else {
      assertEquals(letters == null ? "" : letters, letters(language, code), code);
    }
  }
}
