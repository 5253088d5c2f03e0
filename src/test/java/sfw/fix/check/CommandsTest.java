package sfw.fix.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.Repo;
import sfw.fix.content.ContentReader;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Problems;
import sfw.fix.model.Program;
import sfw.fix.snippet.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the published content, and where what we know of them comes from. */
class CommandsTest {
  /**
   * What ShellCheck says of scripts and what is no fault of commands that are typed: files that it
   * cannot follow, variables that another fence sets or uses, cd without ||, a shebang in a
   * here-document, an empty variable for one command, words that are to be split, do as a word,
   * export of an output, mkdir -p -m, and options that dash has beyond POSIX.
   */
  private static final String NOT_OF_SCRIPTS =
      "SC1007,SC1010,SC1090,SC1091,SC1128,SC2034,SC2046,SC2148,SC2154,SC2155,SC2164,SC2174,SC2312,SC3045";

  @TempDir private Path temp;

  @Test
  void allCommandsAndOptionsAreKnown() throws IOException {
    Known known = known();
    Problems problems = new Problems();
    List.of(UnknownCommand.program(), UnknownCommand.subcommand(), UnknownCommand.option())
        .forEach(check -> check.check(known, problems));

    assertFalse(known.draft().programs().isEmpty());
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void mostUsesOfOptionsHaveTheirEvidenceInAPackage() throws IOException {
    List<Program.Option> uses =
        known().shellFences().stream()
            .flatMap(fence -> fence.result().invocations().stream())
            .flatMap(invocation -> invocation.options().stream())
            .toList();
    long collected = uses.stream().filter(option -> option.evidence().isCollected()).count();

    assertTrue(uses.size() > 100, () -> uses.size() + " uses");
    assertTrue(
        collected >= 0.8 * uses.size(), () -> collected + " of " + uses.size() + " are collected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ls", "chmod", "grep", "curl", "ssh", "ulimit"})
  void theCollectingScriptWritesWhatIsInTheRepository(String program) throws Exception {
    Process process =
        new ProcessBuilder(
                Repo.ROOT.resolve("src/commands/collect").toString(),
                "--installed",
                "--out",
                temp.toString(),
                program)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, process.waitFor(), said);
    String file = program + ".yaml";
    assertEquals(
        withoutVersion(Repo.CONTENT.resolve("commands").resolve(file)),
        withoutVersion(temp.resolve(file)));
  }

  /** A security update of a package changes its version and not its options. */
  private static String withoutVersion(Path file) throws IOException {
    return Files.readString(file).replaceAll("(debian: \"\\S+) [^\"]+", "$1");
  }

  @Test
  void shellCheckFindsNothing() throws Exception {
    assertEquals(List.of(), shellCheck(known().shellFences()));
  }

  /** What ShellCheck says of some fences, each with its place in the content. */
  private List<String> shellCheck(List<ShellFence> fences) throws Exception {
    Map<String, ShellFence> files = new HashMap<>();
    for (ShellFence fence : fences) {
      Path file = temp.resolve(files.size() + ".sh");
      String shell = fence.snippet().language() == Language.BASH ? "bash" : "sh";
      String code = fence.snippet().template().shown();
      // A script says itself which shell it is for; nothing may stand in front of that.
      Files.writeString(
          file, code.startsWith("#!") ? code : "# shellcheck shell=" + shell + "\n" + code);
      files.put(file.toString(), fence);
    }
    List<String> command =
        new ArrayList<>(List.of("shellcheck", "-f", "json", "-S", "warning", "-e", NOT_OF_SCRIPTS));
    command.addAll(files.keySet().stream().sorted().toList());
    Process process = new ProcessBuilder(command).start();
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : new JsonMapper().readTree(process.getInputStream().readAllBytes())) {
      ShellFence fence = files.get(finding.get("file").asString());
      boolean isScript = fence.snippet().template().shown().startsWith("#!");
      int line = finding.get("line").asInt() - (isScript ? 1 : 2);
      findings.add(
          fence.snippet().origin().span(line, finding.get("column").asInt() - 1, 1)
              + ": SC"
              + finding.get("code").asInt()
              + ": "
              + finding.get("message").asString());
    }
    process.waitFor();
    return findings;
  }

  private static Known known() throws IOException {
    ContentReader.Result read = ContentReader.read(Repo.CONTENT, "content");
    assertEquals(List.of(), read.diagnostics().stream().filter(Diagnostic::isError).toList());
    return new Known(read.draft());
  }
}
