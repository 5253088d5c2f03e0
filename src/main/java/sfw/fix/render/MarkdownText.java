package sfw.fix.render;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sfw.fix.diagnostic.Located;
import sfw.fix.markdown.Prose;
import sfw.fix.markdown.ProseMarkdown;
import sfw.fix.model.Catalog;
import sfw.fix.model.Entry;
import sfw.fix.model.Id;
import sfw.fix.model.Part;
import sfw.fix.snippet.Language;
import sfw.fix.snippet.Template;

/**
 * Writes prose and parts of an entry as Markdown that can be read anywhere: links absolute, slots
 * in capitals.
 */
final class MarkdownText {
  private final Catalog catalog;
  private final AbsoluteLinks links;
  private final ProseMarkdown prose;
  private final IdentityHashMap<Object, String> written = new IdentityHashMap<>();

  MarkdownText(Catalog catalog, Entry entry) {
    this.links = new AbsoluteLinks(catalog.site().baseUrl(), SitePath.of(entry.id()));
    this.prose = new ProseMarkdown(links::href, literal -> Template.code(literal).shown());
    this.catalog = catalog;
  }

  AbsoluteLinks links() {
    return links;
  }

  String inline(Prose text) {
    return written.computeIfAbsent(text, t -> prose.inline(text));
  }

  /** Paragraphs and fences, without a line feed at the end. */
  String parts(List<Part> parts) {
    return written.computeIfAbsent(parts, p -> write(parts));
  }

  private String write(List<Part> parts) {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Text text) {
        out.append(prose.blocks(text.prose())).append('\n');
      } else if (part instanceof Part.Snippet snippet) {
        out.append(snippet(snippet)).append('\n');
      }
    }
    return out.toString().stripTrailing();
  }

  /** The names of platforms, which may hold commas. */
  String platforms(List<Located<Id>> ids) {
    return ids.stream()
        .map(id -> ProseMarkdown.escaped(catalog.platform(id.value()).name()))
        .collect(Collectors.joining(" · "));
  }

  private String snippet(Part.Snippet snippet) {
    StringBuilder out = new StringBuilder();
    if (!snippet.platforms().isEmpty()) {
      out.append("On ").append(platforms(snippet.platforms())).append(":\n\n");
    }
    snippet.file().ifPresent(file -> out.append(ProseMarkdown.codeSpan(file)).append(":\n\n"));
    if (!snippet.risks().isEmpty()) {
      List<String> risks = snippet.risks().stream().map(MarkdownText::word).toList();
      out.append("**Risk: ").append(String.join(", ", risks)).append("**\n\n");
    }
    snippet.role().ifPresent(role -> out.append("To ").append(word(role)).append(":\n\n"));
    boolean output = snippet.language().kind() == Language.Kind.OUTPUT;
    out.append(fence(output ? "text" : snippet.language().id(), snippet.template().shown()));
    return out.toString();
  }

  /** A fence that the code cannot end. */
  static String fence(String language, String code) {
    String ticks = "```";
    while (code.contains(ticks)) {
      ticks += "`";
    }
    return ticks + language + "\n" + code.stripTrailing() + "\n" + ticks + "\n";
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
