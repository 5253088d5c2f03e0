package sfw.fix.draft;

/**
 * An issue that proposes an entry, field by field of its form on GitHub.
 *
 * @param entry {@code tool/slug}
 * @param facts a fence with the file of facts
 * @param prose a fence with the file of prose, longer than those in it; empty for a stub
 */
public record EntryIssue(String title, String entry, String facts, String prose) {
  private static final int OUTER_FENCE = 4;

  /** Proposes an entry; one that explains nothing is a stub. */
  public static EntryIssue of(EntryText text) {
    Answers answers = text.answers();
    boolean stub = answers.isStub();
    String id = answers.text("tool") + "/" + answers.text("slug");
    return new EntryIssue(
        "New entry: " + id,
        id,
        Fence.around(stub ? text.stub() : text.facts(), "yaml"),
        stub ? "" : Fence.around(text.prose(), "markdown", OUTER_FENCE));
  }
}
