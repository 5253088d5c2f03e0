package sfw.fix.markdown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders prose as HTML for one page. Raw HTML comes out escaped; where links lead and how inline
 * code looks is the page's to say.
 */
public final class ProseHtml {
  private static final String TABLE_BOX =
      "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n";

  private final HtmlRenderer blocks;
  private final HtmlRenderer inline;

  /**
   * @param href the address for a link's destination as written in the content
   * @param code the HTML for the inside of inline code
   */
  public ProseHtml(Function<String, String> href, Function<String, Html> code) {
    this.blocks = renderer(href, code, false);
    this.inline = renderer(href, code, true);
  }

  private static HtmlRenderer renderer(
      Function<String, String> href, Function<String, Html> code, boolean inline) {
    return HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .escapeHtml(true)
        .omitSingleParagraphP(inline)
        .nodeRendererFactory(context -> new PageNodes(context, href, code))
        .build();
  }

  /** Renders blocks. A table gets a box of its own to scroll in. */
  public Html blocks(Prose prose) {
    StringBuilder html = new StringBuilder();
    Node node = prose.document().getFirstChild();
    for (; node != null; node = node.getNext()) {
      boolean table = node instanceof TableBlock;
      html.append(table ? TABLE_BOX : "");
      blocks.render(node, html);
      html.append(table ? "</div>\n" : "");
    }
    return new Html(html.toString());
  }

  /** Renders a single paragraph without its {@code <p>}. */
  public Html inline(Prose prose) {
    return new Html(inline.render(prose.document()));
  }

  private static final class PageNodes implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final Function<String, String> href;
    private final Function<String, Html> code;

    PageNodes(
        HtmlNodeRendererContext context,
        Function<String, String> href,
        Function<String, Html> code) {
      this.context = context;
      this.href = href;
      this.code = code;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Link.class, Code.class);
    }

    @Override
    public void render(Node node) {
      var writer = context.getWriter();
      if (node instanceof Code inline) {
        writer.tag("code");
        writer.raw(code.apply(inline.getLiteral()).value());
        writer.tag("/code");
      } else if (node instanceof Link link) {
        writer.tag("a", Map.of("href", href.apply(link.getDestination())));
        for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
          context.render(child);
        }
        writer.tag("/a");
      }
    }
  }
}
