package sfw.fix.markdown;

import java.util.List;
import sfw.fix.diagnostic.Rule;

/** What can be wrong with a piece of Markdown, whatever it is for. */
public final class MarkdownRules {
  public static final Rule ATTRIBUTE = Rule.error("markdown-attribute");
  static final Rule CODE_BLOCK = Rule.error("markdown-code-block");
  static final Rule FENCE = Rule.error("markdown-fence");
  static final Rule IMAGE = Rule.error("markdown-image");
  static final Rule INLINE = Rule.error("markdown-inline");
  static final Rule INVISIBLE = Rule.error("markdown-invisible");
  static final Rule RAW_HTML = Rule.error("markdown-raw-html");

  public static final List<Rule> ALL =
      List.of(ATTRIBUTE, CODE_BLOCK, FENCE, IMAGE, INLINE, INVISIBLE, RAW_HTML);

  private MarkdownRules() {}
}
