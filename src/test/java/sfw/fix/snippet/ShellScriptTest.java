package sfw.fix.snippet;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.Repo;
import sfw.fix.content.ContentReader;
import sfw.fix.model.Draft;
import sfw.fix.model.Part;

class ShellScriptTest {

  /** The parser would read over the end of the line and take the two commands for one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ps -e | sort | uniq -c | sort -rn\nsudo conntrack -L 2>/dev/null | grep -oE x",
        "ps -e | sort | uniq -c\nsudo -u www test -x /srv && echo open || echo closed",
        "ps -e | sort # by name\nsudo nginx -t && sudo systemctl reload nginx",
        "ps -e | sort >names\nsudo nginx -t && sudo systemctl reload nginx",
        "ps -e | sort\n\nLC_ALL=C sudo nginx -T 2>/dev/null | grep x",
        "sed 's/a/b/' | sort\nps | sort\nsudo nginx -T 2>/dev/null | grep x",
      })
  void aPipeEndsWithItsLine(String code) {
    List<String> alone =
        code.lines()
            .filter(line -> !line.isEmpty())
            .flatMap(line -> commands(line).stream())
            .toList();
    assertEquals(alone, commands(code));
  }

  @Test
  void whatContinuesALineBelongsToIt() {
    assertEquals(
        List.of("ps -e", "sort -r -n < ps", "sudo nginx -T", "grep x < sudo"),
        commands("ps -e |\n  sort \\\n  -r \\\n  -n\nsudo nginx -T 2>/dev/null \\\n  | grep x"));
    assertEquals(
        List.of("ps", "tee -a x < ps <<", "sort"),
        commands("ps | tee -a x <<E\nsome words\nE\nsort"));
  }

  /** Any two fences of the content, one after the other, are the commands of both. */
  @Test
  void fencesOneAfterTheOtherAreTheCommandsOfBoth() throws IOException {
    List<String> fences = fences();
    for (int i = 1; i < fences.size(); i++) {
      String first = fences.get(i - 1);
      String second = fences.get(i);
      List<String> apart = new ArrayList<>(commands(first));
      apart.addAll(commands(second));
      assertEquals(apart, commands(first + "\n" + second), first + "\n" + second);
    }
  }

  private static List<String> fences() throws IOException {
    Draft draft = ContentReader.read(Repo.CONTENT, "content").draft();
    Stream<Part> parts =
        draft.entries().stream()
            .flatMap(entry -> entry.explanation().stream())
            .flatMap(explained -> explained.steps().stream())
            .flatMap(step -> step.body().stream());
    return Part.snippetsOf(parts)
        .filter(s -> s.language() == Language.SH || s.language() == Language.BASH)
        .map(snippet -> snippet.code().stripTrailing())
        .distinct()
        .toList();
  }

  /** Each command as {@code words < what it reads}, {@code <<} with a document. */
  private static List<String> commands(String code) {
    ShellScript script = ShellScript.of(code);
    assertEquals(List.of(), script.faults(), code);
    return script.commands().stream().map(ShellScriptTest::shown).toList();
  }

  private static String shown(ShellScript.Command command) {
    String input = command.input().map(read -> " < " + read.words().get(0).text()).orElse("");
    String words = command.words().stream().map(ShellScript.Word::text).collect(joining(" "));
    return words + input + (command.document().isEmpty() ? "" : " <<");
  }
}
