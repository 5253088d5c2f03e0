package sfw.fix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sfw.fix.Repo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searching on the command line, and the floors below which it must not fall. */
class EvalTest {
  private static final String CASES = "src/test/resources/search/eval.jsonl";

  @Test
  void theRepositorysOwnTextsAreAnsweredWell() {
    Repo.Printed out = new Repo.Printed();
    assertEquals(0, run(out, "eval", CASES, "--json"));
    JsonNode report = JsonMapper.shared().readTree(out.toString());
    assertTrue(share(report, "paste", "top1") >= 0.99, out::toString);
    assertTrue(share(report, "paste", "top3") >= 0.99, out::toString);
    assertTrue(share(report, "paste", "rightCertain") >= 0.95, out::toString);
    assertEquals(0, report.get("paste").get("wrongCertain").asInt(), out::toString);
    assertTrue(share(report, "query", "top1") >= 0.96, out::toString);
    assertTrue(share(report, "query", "top3") >= 0.99, out::toString);
    assertTrue(share(report, "none", "certain") <= 0.01, out::toString);
    assertTrue(share(report, "none", "likely") <= 0.03, out::toString);
  }

  @Test
  void whatIsMeasuredBesidesIsPrintedWhereItIsAskedFor() {
    Repo.Printed out = new Repo.Printed();
    assertEquals(0, run(out, "eval", CASES, "--bm25", "--times"));
    assertTrue(out.toString().contains("plain BM25: top-1 "), out::toString);
    assertTrue(out.toString().contains("a limit that keeps 95 % of them rejects "), out::toString);
    assertTrue(out.toString().contains(" ms, 95 % within "), out::toString);
  }

  private static double share(JsonNode report, String kind, String count) {
    JsonNode counts = report.get(kind);
    return counts.get(count).asDouble() / counts.get("n").asDouble();
  }

  @Test
  void foundAndNotFoundAreExitCodes() {
    Repo.Printed out = new Repo.Printed();
    assertEquals(0, run(out, "search", "bind() to 0.0.0.0:80 failed (98: Address already in use)"));
    assertTrue(out.toString().startsWith("Certain: nginx/bind-98-address-already-in-use\n"));
    assertTrue(out.toString().contains("port = 80"), out::toString);
    assertEquals(1, run(new Repo.Printed(), "search", "a bicycle without a bell"));
  }

  @Test
  void aCodeOrAnIdIsExplained() {
    Repo.Printed out = new Repo.Printed();
    assertEquals(0, run(out, "explain", "ENOSPC"));
    assertTrue(out.toString().contains("No space left on device"), out::toString);
    assertTrue(out.toString().lines().noneMatch(line -> line.contains("\u001b")));
    assertEquals(1, run(new Repo.Printed(), "explain", "no/such-entry"));
  }

  @Test
  void ofMuchInputTheBeginningAndTheEndAreRead() throws IOException {
    String text = "begin " + "x".repeat(5_000_000) + " end";
    String read =
        SearchedText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertTrue(read.startsWith("begin ") && read.endsWith(" end") && read.length() < 2_200_000);
  }

  private static int run(Repo.Printed out, String... arguments) {
    Repo.Printed err = new Repo.Printed();
    Terminal terminal = new Terminal(out.stream(), err.stream(), false, false);
    return Main.run(arguments, terminal, Path.of(""));
  }
}
