package sfw.fix.search.browser;

import org.teavm.jso.JSExport;
import sfw.fix.draft.AnswerCheck;
import sfw.fix.draft.Answers;
import sfw.fix.draft.EntryIssue;
import sfw.fix.draft.EntryText;
import sfw.fix.draft.KnownTools;
import sfw.fix.draft.Suggestions;
import sfw.fix.search.engine.SignatureDraft;

/**
 * What the form for a new entry can call besides; a page that only searches does not load it. The
 * form hands over what is typed, field by field, and shows what comes back.
 */
public final class BrowserDraft {
  private static final KnownTools TOOLS = new KnownTools();
  private static final Answers ANSWERS = new Answers();
  private static SignatureDraft draft = SignatureDraft.of("");

  private BrowserDraft() {}

  /** TeaVM begins here; there is nothing to begin. */
  public static void main(String[] args) {}

  /** Takes a tool of the knowledge base, by its id. */
  @JSExport
  public static void tool(String id) {
    TOOLS.add(id, id);
  }

  /** Takes what stands in a field; {@link Answers} has their names. */
  @JSExport
  public static void set(String field, String text) {
    ANSWERS.put(field, text);
  }

  /**
   * Reads the output that shows the error, and suggests what fields may say, as JSON: {@code
   * {"tool", "signature", "slug", "title", "label"}}.
   *
   * @param tool what the visitor wrote; empty to have one looked for
   */
  @JSExport
  public static String read(String output, String tool) {
    draft = SignatureDraft.of(output);
    String known = tool.isEmpty() ? TOOLS.namedIn(draft) : tool;
    JsonWriter json = new JsonWriter().open('{');
    json.name("tool").text(known);
    json.name("signature").text(draft.text());
    json.name("slug").text(Suggestions.slug(draft.text()));
    json.name("title").text(Suggestions.title(draft.line(), known));
    json.name("label").text(Suggestions.label(draft.line()));
    return json.close('}').toString();
  }

  /**
   * Writes the entry, as JSON: {@code {"problems": [sentence, ...], "files": [[name, text], ...],
   * "issue": {"title", "entry", "facts", "prose"}, "preview": [element, ...]}}. A stub has one file
   * and an issue without prose. While nothing is begun there is no preview; {@link Preview} says
   * what an element is.
   *
   * @param today as in {@code 2026-11-26}
   */
  @JSExport
  public static String write(String today) {
    EntryText entry = new EntryText(ANSWERS, draft, today);
    JsonWriter json = new JsonWriter().open('{').name("problems").open('[');
    for (String problem : AnswerCheck.of(entry)) {
      json.text(problem);
    }
    json.close(']').name("files").open('[');
    files(entry, json);
    json.close(']').name("issue").open('{');
    issue(EntryIssue.of(entry), json);
    json.close('}').name("preview").open('[');
    if (ANSWERS.has("signature") || !draft.line().isEmpty()) {
      new Preview(ANSWERS, json).write();
    }
    return json.close(']').close('}').toString();
  }

  private static void files(EntryText entry, JsonWriter json) {
    String stem = ANSWERS.has("slug") ? ANSWERS.text("slug") : "entry";
    boolean stub = ANSWERS.isStub();
    json.open('[').text(stem + ".yaml").text(stub ? entry.stub() : entry.facts()).close(']');
    if (!stub) {
      json.open('[').text(stem + ".md").text(entry.prose()).close(']');
    }
  }

  private static void issue(EntryIssue issue, JsonWriter json) {
    json.name("title").text(issue.title());
    json.name("entry").text(issue.entry());
    json.name("facts").text(issue.facts());
    if (!issue.prose().isEmpty()) {
      json.name("prose").text(issue.prose());
    }
  }
}
