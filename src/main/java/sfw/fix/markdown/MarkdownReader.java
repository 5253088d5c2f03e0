package sfw.fix.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import sfw.fix.diagnostic.Allowance;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.diagnostic.Unprintable;
import sfw.fix.markdown.Block.Fence;

/**
 * Reads Markdown: parses it, cuts it at its top-level headings and fences, and reports what the
 * content format has no use for (raw HTML, pictures, code that is not fenced).
 */
public final class MarkdownReader {
  /** Deeper quotes, lists and emphasis are plain text, so that no visitor runs out of stack. */
  private static final int MAX_NESTING = 30;

  private static final Pattern ENTITY = Pattern.compile("&[#\\w]+;");

  private static final Pattern COMMENT = Pattern.compile("<!--([^\n]*?)-->");

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .build();

  private final String text;
  private final List<String> lines;
  private final Origin origin;
  private final Problems problems;

  private MarkdownReader(String text, Origin origin, Problems problems) {
    this.text = text;
    this.lines = text.lines().toList();
    this.origin = origin;
    this.problems = problems;
  }

  /** Reads a file, or any text that may hold several blocks. */
  public static List<sfw.fix.markdown.Block> blocks(String text, Origin origin, Problems problems) {
    return new MarkdownReader(text, origin, problems).blocks();
  }

  /** Reads a text that must be a single paragraph, such as a summary in YAML. */
  public static Prose inline(String text, Origin origin, Problems problems) {
    return new MarkdownReader(text, origin, problems).inline();
  }

  private Prose inline() {
    Node document = PARSER.parse(text);
    Node first = document.getFirstChild();
    if (first != null && (first.getNext() != null || !(first instanceof Paragraph))) {
      problems.add(
          MarkdownRules.INLINE,
          span(first.getNext() == null ? first : first.getNext()),
          "only one paragraph of text fits here",
          "lists, headings and fences belong in the .md file");
    }
    return prose(first == null ? List.of() : List.of(first));
  }

  private List<sfw.fix.markdown.Block> blocks() {
    List<sfw.fix.markdown.Block> blocks = new ArrayList<>();
    List<Node> prose = new ArrayList<>();
    for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlock html && isException(html)) {
        exception(html);
        continue;
      }
      boolean cut = node instanceof FencedCodeBlock || isSectionHeading(node);
      if (!cut) {
        prose.add(node);
        continue;
      }
      endProse(prose, blocks);
      blocks.add(node instanceof FencedCodeBlock code ? fence(code) : heading((Heading) node));
    }
    endProse(prose, blocks);
    return blocks;
  }

  private static boolean isException(HtmlBlock html) {
    Matcher comment = COMMENT.matcher(html.getLiteral().strip());
    return comment.matches() && Allowance.isMeant(comment.group(1));
  }

  /** An exception from a rule speaks of the block that follows it. */
  private void exception(HtmlBlock html) {
    Matcher comment = COMMENT.matcher(html.getLiteral().strip());
    if (comment.matches()) {
      Node next = html.getNext();
      List<SourceSpan> covered = next == null ? html.getSourceSpans() : next.getSourceSpans();
      int first = covered.get(0).getLineIndex();
      int last = covered.get(covered.size() - 1).getLineIndex();
      Allowance.read(
          comment.group(1),
          span(html),
          origin.span(first, 0, 1).line(),
          origin.span(last, 0, 1).line(),
          problems);
    }
  }

  private static boolean isSectionHeading(Node node) {
    return node instanceof Heading heading && heading.getLevel() <= 2;
  }

  private void endProse(List<Node> nodes, List<sfw.fix.markdown.Block> blocks) {
    if (!nodes.isEmpty()) {
      Span first = span(nodes.get(0));
      blocks.add(new sfw.fix.markdown.Block.Text(prose(nodes), first));
      nodes.clear();
    }
  }

  private sfw.fix.markdown.Block.Heading heading(Heading node) {
    Span span = span(node);
    int lineIndex = node.getSourceSpans().get(0).getLineIndex();
    Attributes attributes = headingAttributes(node, lineIndex);
    Paragraph title = new Paragraph();
    for (Node child = node.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      title.appendChild(child);
      child = next;
    }
    return new sfw.fix.markdown.Block.Heading(
        node.getLevel(), prose(List.of(title)), attributes, span);
  }

  /** Takes {@code {...}} off the end of a heading. */
  private Attributes headingAttributes(Heading node, int lineIndex) {
    String line = lines.get(lineIndex).stripTrailing();
    int open = line.lastIndexOf('{');
    boolean braced = line.endsWith("}") && open >= 0 && !line.startsWith("\\{", open - 1);
    if (!braced || !(node.getLastChild() instanceof Text last)) {
      return Attributes.NONE;
    }
    String braces = line.substring(open);
    if (!last.getLiteral().endsWith(braces)) {
      return Attributes.NONE;
    }
    String rest = last.getLiteral();
    rest = rest.substring(0, rest.length() - braces.length()).stripTrailing();
    if (rest.isEmpty()) {
      last.unlink();
    } else {
      last.setLiteral(rest);
    }
    String inside = braces.substring(1, braces.length() - 1);
    return Attributes.parse(inside, origin.from(lineIndex, open + 1), problems);
  }

  private Fence fence(FencedCodeBlock node) {
    SourceSpan opening = node.getSourceSpans().get(0);
    int line = opening.getLineIndex();
    String source = lines.get(line);
    int infoAt = node.getFenceIndent() + node.getOpeningFenceLength();
    while (infoAt < source.length() && source.charAt(infoAt) == ' ') {
      infoAt++;
    }
    String info = source.substring(infoAt).stripTrailing();
    int wordEnd = info.indexOf(' ') < 0 ? info.length() : info.indexOf(' ');
    Span languageSpan = info.isEmpty() ? span(opening) : origin.span(line, infoAt, wordEnd);
    Attributes attributes =
        Attributes.parse(info.substring(wordEnd), origin.from(line, infoAt + wordEnd), problems);
    return new Fence(
        new Located<>(info.substring(0, wordEnd), languageSpan),
        attributes,
        node.getLiteral(),
        origin.from(line + 1, node.getFenceIndent()),
        isClosed(node, opening),
        span(opening));
  }

  private boolean isClosed(FencedCodeBlock node, SourceSpan opening) {
    String marks = node.getFenceCharacter().repeat(node.getOpeningFenceLength());
    int line = opening.getLineIndex() + 1;
    for (String inside : node.getLiteral().lines().toList()) {
      if (opensFence(inside, marks)) {
        problems.add(
            MarkdownRules.FENCE,
            origin.span(line, 0, inside.length()),
            "a fence opens here, inside another one",
            "close the one of line "
                + span(opening).line()
                + " first; to show a fence, put it between longer ones");
        return false;
      }
      line++;
    }
    if (node.getClosingFenceLength() == null) {
      problems.add(
          MarkdownRules.FENCE,
          span(opening),
          "this fence is never closed",
          "end it with a line of " + marks);
      return false;
    }
    return true;
  }

  private static boolean opensFence(String line, String marks) {
    String fence = line.stripLeading();
    return fence.startsWith(marks)
        && Character.isLetter(fence.charAt(Math.min(marks.length(), fence.length() - 1)))
        && fence.indexOf('`', marks.length()) < 0;
  }

  private Prose prose(List<Node> nodes) {
    Collector collector = new Collector();
    List<Span> spans = nodes.stream().limit(1).map(this::span).toList();
    nodes.forEach(node -> node.accept(collector));
    Span span = nodes.isEmpty() ? origin.span(0, 0, 1) : spans.get(0);
    Document document = new Document();
    nodes.forEach(document::appendChild);
    return new Prose(document, collector.links, collector.codes, collector.terms, span);
  }

  private Span span(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? origin.span(0, 0, 1) : span(spans.get(0));
  }

  private Span span(SourceSpan span) {
    return origin.span(span.getLineIndex(), span.getColumnIndex(), Math.max(1, span.getLength()));
  }

  /** Collects what rules point at, reports what is not allowed, and drops the spans. */
  private final class Collector extends AbstractVisitor {
    final List<Located<String>> links = new ArrayList<>();
    final List<Located<String>> codes = new ArrayList<>();
    final List<Located<Wording.Term>> terms = new ArrayList<>(0);

    @Override
    public void visit(Link link) {
      links.add(new Located<>(link.getDestination(), destinationSpan(link)));
      visitChildren(link);
    }

    private Span destinationSpan(Link link) {
      for (SourceSpan span : link.getSourceSpans()) {
        String source = lines.get(span.getLineIndex());
        int at = source.indexOf(link.getDestination(), span.getColumnIndex());
        if (at >= 0 && !link.getDestination().isEmpty()) {
          return origin.span(span.getLineIndex(), at, link.getDestination().length());
        }
      }
      return span(link);
    }

    @Override
    public void visit(Code code) {
      codes.add(new Located<>(code.getLiteral(), insideSpan(code)));
    }

    /** The code without its back-ticks, where it stands on one line. */
    private Span insideSpan(Code code) {
      SourceSpan span = code.getSourceSpans().get(0);
      String literal = code.getLiteral();
      int at = lines.get(span.getLineIndex()).indexOf(literal, span.getColumnIndex());
      boolean inside = at >= 0 && at < span.getColumnIndex() + span.getLength();
      return inside ? origin.span(span.getLineIndex(), at, literal.length()) : span(code);
    }

    @Override
    public void visit(Text text) {
      Wording.find(text.getLiteral()).forEach(term -> terms.add(located(term, text)));
      int unprintable = Unprintable.find(text.getLiteral());
      if (unprintable >= 0) {
        problems.add(
            MarkdownRules.INVISIBLE,
            entitySpan(text),
            "an entity for " + Unprintable.nameAt(text.getLiteral(), unprintable),
            "leave it out: content is text that can be seen");
      }
    }

    /** The word in the source, where escapes may stand before it. */
    private Located<Wording.Term> located(Wording.Term term, Text text) {
      List<SourceSpan> spans = text.getSourceSpans();
      if (spans.isEmpty()) {
        return new Located<>(term, MarkdownReader.this.span(text));
      }
      SourceSpan span = spans.get(0);
      int length = term.written().length();
      int from = span.getColumnIndex() + term.offset();
      int at = lines.get(span.getLineIndex()).indexOf(term.written(), from);
      return new Located<>(
          term, origin.span(span.getLineIndex(), at < 0 ? span.getColumnIndex() : at, length));
    }

    private Span entitySpan(Text text) {
      SourceSpan span = text.getSourceSpans().get(0);
      Matcher entity = ENTITY.matcher(lines.get(span.getLineIndex()));
      return entity.find(span.getColumnIndex())
          ? origin.span(span.getLineIndex(), entity.start(), entity.group().length())
          : span(span);
    }

    @Override
    public void visit(Image image) {
      report(MarkdownRules.IMAGE, image, "pictures are not supported", "describe it in words");
    }

    @Override
    public void visit(HtmlInline html) {
      rawHtml(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      rawHtml(html, html.getLiteral().lines().findFirst().orElse(""));
    }

    private void rawHtml(Node node, String source) {
      report(
          MarkdownRules.RAW_HTML,
          node,
          "raw HTML: " + source.strip(),
          "write Markdown, put code between back-ticks, or write \\< for the character");
    }

    @Override
    public void visit(FencedCodeBlock code) {
      report(
          MarkdownRules.CODE_BLOCK,
          code,
          "a fence inside a list or a quote",
          "start it at the left margin, so that it is shown and checked as a command");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      report(
          MarkdownRules.CODE_BLOCK,
          code,
          "code by indentation",
          "put it between ``` fences and name its language");
    }

    private void report(Rule rule, Node node, String message, String hint) {
      problems.add(rule, span(node), message, hint);
    }

    @Override
    public void visit(CustomBlock block) {
      visitChildren(block);
    }

    @Override
    protected void visitChildren(Node parent) {
      super.visitChildren(parent);
      parent.setSourceSpans(List.of());
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        if (!(child instanceof Block)) {
          child.setSourceSpans(List.of());
        }
      }
    }
  }
}
