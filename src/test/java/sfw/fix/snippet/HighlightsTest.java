package sfw.fix.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands out in a snippet. */
class HighlightsTest {
  /** The highlights as {@code letter:text}. */
  private static String found(Language language, String code, boolean destructive) {
    Template template = Template.code(code.replace("\\n", "\n"));
    return Highlights.of(language, template, destructive).stream()
        .map(it -> it.kind().letter() + ":" + template.shown().substring(it.start(), it.end()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sudo systemctl restart nginx | n:sudo n:systemctl",
        "ss -ltnp # who listens | n:ss c:# who listens",
        "curl -o /dev/null http://<host>:<port>/ | n:curl",
        "grep -F 'a b' \"$HOME\" | n:grep s:'a b' s:\"$HOME\"",
        "echo $HOME > f && cat f | n:echo v:$HOME k:> k:&& n:cat",
        "A=1 nice make -j | v:A n:nice n:make",
        "for i in 1 2; do ls; done | k:for v:i k:in k:; k:do n:ls k:; k:done",
        "sudo tee f <<'EOF'\\na\\nEOF | n:sudo n:tee k:<< s:a\\n",
      })
  void inShellCommands(String code, String expected) {
    assertEquals(expected.replace("\\n", "\n"), found(Language.SH, code, false) + trailing(code));
  }

  /** A here-document's body may or may not include its last line feed. */
  private static String trailing(String code) {
    return code.contains("EOF") && !found(Language.SH, code, false).endsWith("\n") ? "\n" : "";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sudo rm -rf /srv | n:sudo d:rm d:-rf",
        "git push --force | n:git n:push d:--force",
        "docker system prune --volumes | n:docker d:prune d:--volumes",
      })
  void whatDestroysStandsOutInADestructiveCommand(String code, String expected) {
    assertEquals(
        expected.replace(" n:push", ""), found(Language.SH, code, true), "with the risk declared");
    assertTrue(!found(Language.SH, code, false).contains("d:"), "without");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "YAML | key: 'text' # why | n:key s:'text' c:# why",
        "YAML | - name: 3\\n  on: true | n:name v:3 n:on v:true",
        "YAML | url: http://a.example/#x | n:url",
        "JSON | {\"a\": \"b\", \"c\": [1, null]} | n:\"a\" s:\"b\" n:\"c\" v:1 v:null",
        "NGINX | server { listen <port>; } # a | n:server n:listen c:# a",
        "NGINX | proxy_pass http://$host; | n:proxy_pass v:$host",
        "SQL | SELECT 'it''s' FROM t -- why | k:SELECT s:'it''s' k:FROM c:-- why",
        "INI | [a]\\nb = 1\\n; c | k:[a] n:b v:1 c:; c",
        "SYSTEMD | [Service]\\nRestart=always | k:[Service] n:Restart",
        "DOCKERFILE | FROM a\\nCOPY --chown=1 . $HOME | k:FROM k:COPY v:$HOME",
        "CONF | Port 22 # a | n:Port v:22 c:# a",
        "DIFF | @@ -1 +1 @@\\n-a\\n+b | c:@@ -1 +1 @@ d:-a s:+b",
        "JAVASCRIPT | const a = 'b'; // c | k:const s:'b' c:// c",
        "PYTHON | if x: return 1 | k:if k:return v:1",
        "TEXT | anything 'at' all 1 | ``",
      })
  void inOtherLanguages(Language language, String code, String expected) {
    assertEquals(expected, found(language, code, false));
  }

  @Test
  void inAnOutputWhatTellsTheCausesApart() {
    Template output = Template.code("avc: denied { name_connect } :http_port_t: denied");
    List<Highlight> found = Highlights.ofOutput(output, List.of(":http_port_t:", "denied", "nied"));
    assertEquals(List.of(5, 29, 43), found.stream().map(Highlight::start).toList());
    assertEquals(List.of(11, 42, 49), found.stream().map(Highlight::end).toList());
  }

  /** Whatever the text, highlights are in order, apart, and within it. */
  @ParameterizedTest
  @EnumSource
  void ofAnyTextAreApart(Language language) {
    Random random = new Random(7);
    String alphabet = "ab $'\"\\`#-=:;{}()[]<>|&\n/*12ü@+.EOF<<";
    for (int i = 0; i < 300; i++) {
      String code =
          random
              .ints(random.nextInt(60), 0, alphabet.length())
              .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
              .collect(Collectors.joining());
      Template template = Template.code(code);
      int at = 0;
      for (Highlight highlight : Highlights.of(language, template, true)) {
        assertTrue(highlight.start() >= at, code);
        at = highlight.end();
      }
      assertTrue(at <= template.shown().length(), code);
    }
  }
}
