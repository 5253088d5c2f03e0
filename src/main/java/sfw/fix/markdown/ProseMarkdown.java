package sfw.fix.markdown;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Renders prose as Markdown again, with links that lead somewhere outside of the content folder
 * too.
 */
public final class ProseMarkdown {
  private final MarkdownRenderer renderer;

  /**
   * @param href the address for a link's destination as written in the content
   */
  public ProseMarkdown(Function<String, String> href) {
    this.renderer =
        MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(factory(href))
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

  private static MarkdownNodeRendererFactory factory(Function<String, String> href) {
    return new MarkdownNodeRendererFactory() {
      @Override
      public NodeRenderer create(MarkdownNodeRendererContext context) {
        return new Links(context, href);
      }

      @Override
      public Set<Character> getSpecialCharacters() {
        return Set.of();
      }
    };
  }

  private record Links(MarkdownNodeRendererContext context, Function<String, String> href)
      implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Link.class);
    }

    @Override
    public void render(Node node) {
      var writer = context.getWriter();
      writer.raw("[");
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      writer.raw("](" + href.apply(((Link) node).getDestination()) + ")");
    }
  }
}
