package sfw.fix.markdown;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;

/**
 * Parsed Markdown without fences: some blocks, or the inside of one paragraph. It keeps
 * commonmark's nodes to itself; {@link ProseHtml} and {@link ProseMarkdown} render them.
 *
 * <p>The nodes carry no source spans: of a knowledge base of 10,000 entries they would be the
 * larger half. What rules point at (links, inline code, words that should not be there) is
 * collected with its place while it is read.
 */
public final class Prose {
  private final Document document;
  private final List<Located<String>> links;
  private final List<Located<String>> codes;
  private final List<Located<Wording.Term>> terms;
  private final Span span;

  Prose(
      Document document,
      List<Located<String>> links,
      List<Located<String>> codes,
      List<Located<Wording.Term>> terms,
      Span span) {
    this.document = document;
    this.links = List.copyOf(links);
    this.codes = List.copyOf(codes);
    this.terms = List.copyOf(terms);
    this.span = span;
  }

  /** Its beginning. */
  public Span span() {
    return span;
  }

  /** The words that prose should not have. */
  public List<Located<Wording.Term>> terms() {
    return terms;
  }

  /** The destinations of all links, as written. */
  public List<Located<String>> links() {
    return links;
  }

  /** The literals of all inline code. */
  public List<Located<String>> codes() {
    return codes;
  }

  /** Whether some of its words are emphasised, such as names of buttons and menus. */
  public boolean hasEmphasis() {
    boolean[] found = {false};
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Emphasis emphasis) {
            found[0] = true;
          }

          @Override
          public void visit(StrongEmphasis emphasis) {
            found[0] = true;
          }
        });
    return found[0];
  }

  /** The words without any markup, code and link texts included, on one line. */
  public String plainText() {
    PlainText text = new PlainText();
    document.accept(text);
    return text.toString();
  }

  /**
   * The same prose with its headings one level down: for text that is put below a heading of its
   * own.
   */
  public Prose oneLevelDown() {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        heading.setLevel(Math.min(6, heading.getLevel() + 1));
      }
    }
    return this;
  }

  /** The same prose with the texts of its links and without the links. */
  public Prose unlinked() {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            while (link.getFirstChild() != null) {
              link.insertBefore(link.getFirstChild());
            }
            link.unlink();
          }
        });
    return new Prose(document, List.of(), codes, terms, span);
  }

  Document document() {
    return document;
  }

  Optional<Located<String>> soleLink() {
    boolean one =
        document.getFirstChild() instanceof Paragraph paragraph
            && paragraph.getNext() == null
            && paragraph.getFirstChild() instanceof Link link
            && link.getNext() == null;
    return one ? Optional.of(links.get(0)) : Optional.empty();
  }

  @Override
  public String toString() {
    return plainText();
  }

  private static final class PlainText extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
      words.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
      words.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
      words.append(words.isEmpty() ? "" : " ");
      visitChildren(paragraph);
    }

    @Override
    public String toString() {
      return words.toString();
    }
  }
}
