package sfw.fix.markdown;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Renders prose as Markdown again, for readers outside of the content folder: where links lead and
 * what inline code says is the caller's to say.
 */
public final class ProseMarkdown {
  /** What has a meaning in Markdown wherever it stands; within a word, {@code _} has none. */
  private static final Pattern SPECIAL =
      Pattern.compile("[\\\\`*\\[\\]<]|&(?=[#a-zA-Z])|(?<![a-zA-Z0-9])_|_(?![a-zA-Z0-9])");

  private final MarkdownRenderer renderer;

  /**
   * @param href the address for a link's destination as written in the content
   * @param code the text for inline code as written in the content
   */
  public ProseMarkdown(Function<String, String> href, Function<String, String> code) {
    this.renderer =
        MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(factory(href, code))
            .build();
  }

  /** Renders blocks. */
  public String blocks(Prose prose) {
    return renderer.render(prose.document()).stripTrailing() + "\n";
  }

  /** Renders a single paragraph, without line feeds. */
  public String inline(Prose prose) {
    return renderer.render(prose.document()).strip().replace('\n', ' ');
  }

  /** A code span that the text cannot end. */
  public static String codeSpan(String text) {
    String ticks = "`";
    while (text.contains(ticks)) {
      ticks += "`";
    }
    boolean padded = !text.isBlank() && text.startsWith(" ") && text.endsWith(" ");
    boolean spaced = padded || text.startsWith("`") || text.endsWith("`");
    return ticks + (spaced ? " " + text + " " : text) + ticks;
  }

  /** A plain text as Markdown that says just that. */
  public static String escaped(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  private static MarkdownNodeRendererFactory factory(
      Function<String, String> href, Function<String, String> code) {
    return new MarkdownNodeRendererFactory() {
      @Override
      public NodeRenderer create(MarkdownNodeRendererContext context) {
        return new PageNodes(context, href, code);
      }

      @Override
      public Set<Character> getSpecialCharacters() {
        return Set.of();
      }
    };
  }

  private record PageNodes(
      MarkdownNodeRendererContext context,
      Function<String, String> href,
      Function<String, String> code)
      implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Link.class, Code.class);
    }

    @Override
    public void render(Node node) {
      var writer = context.getWriter();
      if (node instanceof Code inline) {
        writer.raw(codeSpan(code.apply(inline.getLiteral())));
        return;
      }
      writer.raw("[");
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      writer.raw("](" + href.apply(((Link) node).getDestination()) + ")");
    }
  }
}
