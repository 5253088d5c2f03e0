package sfw.fix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfw.fix.draft.Answers;
import sfw.fix.draft.EntryIssue;
import sfw.fix.draft.EntryText;
import sfw.fix.search.engine.SignatureDraft;

/** What the form writes into an issue, {@code ./fix new --from-issue} reads. */
class IssueBodyTest {
  private static final SignatureDraft DRAFT =
      SignatureDraft.of("error: bad object\n```yaml\nentry: git/other\n~~~~~\n");

  private static Answers message() {
    return new Answers()
        .put("tool", "git")
        .put("slug", "bad-object")
        .put("signature", "bad object");
  }

  private static IssueBody read(EntryIssue issue) {
    return IssueBody.parse(
        "### Tool and name\n\n"
            + issue.entry()
            + "\n\n### Facts\n\n"
            + issue.facts()
            + "\n\n### Prose and steps\n\n"
            + (issue.prose().isEmpty() ? "_No response_" : issue.prose()));
  }

  @Test
  void bothFilesComeBack() {
    Answers answers = message().put("repair", "cat <<E\n`````markdown\n# x\n`````\nE");
    EntryText text = new EntryText(answers, DRAFT, "2026-11-26");
    IssueBody body = read(EntryIssue.of(text));
    assertEquals("git/bad-object", body.id().orElseThrow().toString());
    assertEquals(text.facts(), body.facts().orElseThrow());
    assertEquals(text.prose(), body.prose().orElseThrow());
  }

  @Test
  void aStubHasNoProse() {
    EntryText text = new EntryText(message(), DRAFT, "2026-11-26");
    EntryIssue issue = EntryIssue.of(text);
    assertEquals("New entry: git/bad-object", issue.title());
    assertEquals(text.stub(), read(issue).facts().orElseThrow());
    assertEquals(Optional.empty(), read(issue).prose());
  }
}
