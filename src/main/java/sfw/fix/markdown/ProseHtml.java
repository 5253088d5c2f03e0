package sfw.fix.markdown;

import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Renders prose as HTML for one page. Raw HTML comes out escaped; where links lead and how inline
 * code looks is the page's to say.
 *
 * <p>commonmark's own renderer builds its tables anew in each call; a site of 10,000 entries makes
 * half a million.
 */
public final class ProseHtml {
  private final Function<String, String> href;
  private final Function<String, Html> code;

  /**
   * A renderer.
   *
   * @param href the address for a link's destination as written in the content
   * @param code the HTML for the inside of inline code
   */
  public ProseHtml(Function<String, String> href, Function<String, Html> code) {
    this.href = href;
    this.code = code;
  }

  /** Renders blocks. A table gets a box of its own to scroll in. */
  public Html blocks(Prose prose) {
    Writer writer = new Writer(false);
    prose.document().accept(writer);
    return new Html(writer.html.toString());
  }

  /** Renders a single paragraph without its {@code <p>}. */
  public Html inline(Prose prose) {
    Writer writer = new Writer(true);
    prose.document().accept(writer);
    return new Html(writer.html.toString());
  }

  private final class Writer extends AbstractVisitor {
    private final StringBuilder html = new StringBuilder(256);
    private final boolean inline;
    private boolean inTableHead;

    Writer(boolean inline) {
      this.inline = inline;
    }

    private void element(String name, Node node) {
      element("<" + name + ">", node, "</" + name + ">");
    }

    private void element(String start, Node node, String end) {
      html.append(start);
      visitChildren(node);
      html.append(end);
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (inline || isInTightList(paragraph)) {
        visitChildren(paragraph);
      } else {
        element("<p>", paragraph, "</p>\n");
      }
    }

    private static boolean isInTightList(Paragraph paragraph) {
      return paragraph.getParent() instanceof ListItem item
          && item.getParent() instanceof ListBlock list
          && list.isTight();
    }

    @Override
    public void visit(Heading heading) {
      element("<h" + heading.getLevel() + ">", heading, "</h" + heading.getLevel() + ">\n");
    }

    @Override
    public void visit(BlockQuote quote) {
      element("<blockquote>\n", quote, "</blockquote>\n");
    }

    @Override
    public void visit(BulletList list) {
      element("<ul>\n", list, "</ul>\n");
    }

    @Override
    public void visit(OrderedList list) {
      Integer first = list.getMarkerStartNumber();
      boolean fromOne = first == null || first == 1;
      element(fromOne ? "<ol>\n" : "<ol start=\"" + first + "\">\n", list, "</ol>\n");
    }

    @Override
    public void visit(ListItem item) {
      element("<li>", item, "</li>\n");
    }

    @Override
    public void visit(ThematicBreak line) {
      html.append("<hr>\n");
    }

    @Override
    public void visit(Text text) {
      Html.appendEscaped(text.getLiteral(), html);
    }

    @Override
    public void visit(Code inlineCode) {
      html.append("<code>").append(code.apply(inlineCode.getLiteral()).value()).append("</code>");
    }

    @Override
    public void visit(Emphasis emphasis) {
      element("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
      element("strong", emphasis);
    }

    @Override
    public void visit(Link link) {
      String address = Html.escaped(href.apply(link.getDestination())).value();
      element("<a href=\"" + address + "\">", link, "</a>");
    }

    @Override
    public void visit(SoftLineBreak line) {
      html.append('\n');
    }

    @Override
    public void visit(HardLineBreak line) {
      html.append("<br>\n");
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        String box = "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">";
        element(box + "<table>\n", block, "</table></div>\n");
      } else {
        visitChildren(block);
      }
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableHead) {
        inTableHead = true;
        element("<thead>", node, "</thead>\n");
        inTableHead = false;
      } else if (node instanceof TableBody) {
        element("<tbody>\n", node, "</tbody>\n");
      } else if (node instanceof TableRow) {
        element("<tr>", node, "</tr>\n");
      } else if (node instanceof TableCell) {
        element(inTableHead ? "<th scope=\"col\">" : "<td>", node, inTableHead ? "</th>" : "</td>");
      } else {
        visitChildren(node);
      }
    }

    // What follows is reported as an error before anything is rendered; it is escaped all the same.

    @Override
    public void visit(HtmlInline raw) {
      Html.appendEscaped(raw.getLiteral(), html);
    }

    @Override
    public void visit(HtmlBlock raw) {
      Html.appendEscaped(raw.getLiteral(), html);
    }

    @Override
    public void visit(FencedCodeBlock block) {
      preformatted(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      preformatted(block.getLiteral());
    }

    private void preformatted(String literal) {
      html.append("<pre>");
      Html.appendEscaped(literal, html);
      html.append("</pre>\n");
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
    }
  }
}
