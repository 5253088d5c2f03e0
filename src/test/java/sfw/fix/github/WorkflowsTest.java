package sfw.fix.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import sfw.fix.Repo;
import sfw.fix.site.Child;
import sfw.fix.site.Tree;

/** What the files under {@code .github/} must be: strangers' pull requests run through them. */
class WorkflowsTest {
  private static final Path GITHUB = Repo.ROOT.resolve(".github");
  private static final Pattern PINNED =
      Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");
  private static final Set<String> JOB_KEYS =
      Set.of(
          "name",
          "needs",
          "runs-on",
          "container",
          "timeout-minutes",
          "permissions",
          "steps",
          "env",
          "environment");
  private static final Set<String> STEP_KEYS =
      Set.of("name", "id", "if", "uses", "with", "run", "env", "working-directory");

  static List<String> workflows() {
    return Tree.files(GITHUB.resolve("workflows"));
  }

  private static Map<?, ?> yaml(String path) {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    return (Map<?, ?>) yaml.load(Tree.text(GITHUB.resolve(path)));
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  private static Stream<Map<?, ?>> jobs(String workflow) {
    return map(yaml("workflows/" + workflow).get("jobs")).values().stream().map(j -> map(j));
  }

  private static Stream<Map<?, ?>> steps(String workflow) {
    return jobs(workflow).flatMap(job -> list(job.get("steps")).stream()).map(step -> map(step));
  }

  @Test
  void actionlintFindsNothing(@TempDir Path temp) throws IOException {
    String lint = Repo.ROOT.resolve("src/workflows/lint").toString();
    Child.Result ours = Child.of(List.of(lint)).run();
    assertEquals("", ours.out() + ours.err());
    assertEquals(0, ours.exit());

    Path wrong = temp.resolve("wrong.yml");
    String step = "- run: echo ${{ github.event.issue.title }}\n      shel: bash\n";
    Files.writeString(
        wrong, "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n    " + step);
    Child.Result found = Child.of(List.of(lint, wrong.toString())).run();
    assertTrue(found.out().contains(wrong + ":6:"), found::out);
    assertTrue(found.out().contains(wrong + ":7:7: unexpected key \"shel\""), found::out);
    assertEquals(1, found.exit());
  }

  @Test
  void theWorkflowsAreThese() {
    assertEquals(List.of("links.yml", "publish.yml", "pull-request.yml"), workflows());
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void onlyKnownKeysAreUsed(String workflow) {
    Map<?, ?> file = yaml("workflows/" + workflow);
    // YAML 1.1 reads the key "on" as true.
    assertEquals(Set.of("name", "permissions", "concurrency", "jobs", true), file.keySet());
    jobs(workflow).forEach(job -> assertTrue(JOB_KEYS.containsAll(job.keySet()), job::toString));
    steps(workflow)
        .forEach(
            step -> {
              assertTrue(STEP_KEYS.containsAll(step.keySet()), step::toString);
              assertTrue(step.containsKey("uses") != step.containsKey("run"), step::toString);
              assertTrue(step.containsKey("name"), step::toString);
            });
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void nothingIsAllowedUnlessAJobNeedsIt(String workflow) {
    assertEquals(Map.of(), yaml("workflows/" + workflow).get("permissions"));
    jobs(workflow)
        .forEach(
            job -> {
              assertTrue(job.containsKey("permissions"), job::toString);
              assertTrue(job.containsKey("timeout-minutes"), job::toString);
            });
  }

  /** Only the jobs that publish or propose can write, and these run no code of a pull request. */
  @Test
  void aPullRequestCanOnlyRead() {
    jobs("pull-request.yml")
        .forEach(job -> assertEquals(Map.of("contents", "read"), job.get("permissions")));
    Map<?, ?> file = yaml("workflows/pull-request.yml");
    assertEquals(Set.of("pull_request"), map(file.get(true)).keySet());
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void thereIsNoTargetTriggerAndNoSecret(String workflow) {
    String text = Tree.text(GITHUB.resolve("workflows/" + workflow));
    assertFalse(text.contains("pull_request_target"), "it runs with the base branch's rights");
    assertFalse(text.contains("workflow_run"), "it runs with the base branch's rights");
    assertFalse(text.contains("secrets"), "no job needs one");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void actionsArePinnedByTheirCommit(String workflow) {
    Tree.text(GITHUB.resolve("workflows/" + workflow))
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("uses:") || line.startsWith("- uses:"))
        .map(line -> line.replaceFirst("^(- )?uses: ", ""))
        .forEach(action -> assertTrue(PINNED.matcher(action).matches(), action));
  }

  /** What somebody else wrote reaches a shell as a variable at most. */
  @ParameterizedTest
  @MethodSource("workflows")
  void nothingIsInterpolatedIntoAShell(String workflow) {
    steps(workflow)
        .filter(step -> step.containsKey("run"))
        .forEach(step -> assertFalse(step.get("run").toString().contains("${{"), step::toString));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void aCheckoutKeepsNoTokenUnlessTheJobWrites(String workflow) {
    jobs(workflow)
        .filter(job -> !map(job.get("permissions")).containsValue("write"))
        .flatMap(job -> list(job.get("steps")).stream().map(step -> map(step)))
        .filter(step -> String.valueOf(step.get("uses")).startsWith("actions/checkout@"))
        .forEach(step -> assertEquals(false, map(step.get("with")).get("persist-credentials")));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void whatRunsCommandsRunsInDebian(String workflow) {
    jobs(workflow)
        .filter(
            job -> list(job.get("steps")).stream().anyMatch(step -> map(step).containsKey("run")))
        .forEach(job -> assertTrue(job.get("container").toString().startsWith("debian:")));
  }

  /** The generator that reads a pull request's content is the base branch's. */
  @Test
  void contentIsCheckedByTheBaseBranch() {
    Map<?, ?> job = map(map(yaml("workflows/pull-request.yml").get("jobs")).get("content"));
    List<String> commands = new ArrayList<>();
    for (Object step : list(job.get("steps"))) {
      Object run = map(step).get("run");
      if (run != null && run.toString().contains("/fix ")) {
        commands.add(run.toString());
      }
    }
    assertFalse(commands.isEmpty());
    commands.forEach(command -> assertTrue(command.startsWith("../base/fix "), command));
  }

  static List<String> forms() {
    return Tree.files(GITHUB.resolve("ISSUE_TEMPLATE")).stream()
        .filter(name -> !name.equals("config.yml"))
        .toList();
  }

  /** GitHub shows no form at all when one key is wrong. */
  @ParameterizedTest
  @MethodSource("forms")
  void issueFormsAreWellFormed(String name) {
    Map<?, ?> form = yaml("ISSUE_TEMPLATE/" + name);
    assertEquals(Set.of("name", "description", "title", "labels", "body"), form.keySet());
    List<Object> ids = new ArrayList<>();
    for (Object item : list(form.get("body"))) {
      Map<?, ?> field = map(item);
      Map<?, ?> attributes = map(field.get("attributes"));
      boolean words = field.get("type").equals("markdown");
      assertTrue(Set.of("markdown", "input", "textarea").contains(field.get("type")));
      assertTrue(
          Set.of("type", "id", "attributes", "validations").containsAll(field.keySet()),
          field::toString);
      assertTrue(
          Set.of("label", "description", "placeholder", "render", "value")
              .containsAll(attributes.keySet()),
          attributes::toString);
      assertTrue(attributes.containsKey(words ? "value" : "label"), attributes::toString);
      assertTrue(words || ids.add(field.get("id")));
    }
    assertEquals(ids.size(), Set.copyOf(ids).size());
  }

  /** The page contribute.html fills these fields in. */
  @Test
  void theFormForANewErrorHasTheFieldsThatThePageFillsIn() {
    List<?> fields = list(yaml("ISSUE_TEMPLATE/new-error.yml").get("body"));
    List<Object> ids = new ArrayList<>();
    fields.forEach(field -> ids.add(map(field).get("id")));
    assertTrue(ids.containsAll(List.of("entry", "facts", "prose")), ids::toString);
  }

  @Test
  void dependabotLooksAfterActionsAndLibraries() {
    List<?> updates = list(yaml("dependabot.yml").get("updates"));
    assertEquals(
        List.of("github-actions", "maven"),
        updates.stream().map(update -> map(update).get("package-ecosystem")).toList());
  }

  @Test
  void theTemplateOfAPullRequestNamesTheLimits() throws IOException {
    String template = Files.readString(GITHUB.resolve("pull_request_template.md"));
    assertTrue(template.contains("At most five entries"));
    assertTrue(template.contains("machine wrote"));
  }
}
