package sfw.fix.content;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Attributes;
import sfw.fix.markdown.Block;
import sfw.fix.markdown.MarkdownRules;
import sfw.fix.model.Id;
import sfw.fix.model.Part;
import sfw.fix.model.Risk;
import sfw.fix.model.Role;
import sfw.fix.snippet.Language;
import sfw.fix.snippet.SlotContexts;
import sfw.fix.snippet.Template;

/**
 * Turns blocks of Markdown into parts of a section or step: prose stays, fences become snippets.
 */
final class PartReader {
  private static final Set<String> FENCE_KEYS = Set.of("role", "risk", "platform", "file", "match");

  private final Problems problems;

  PartReader(Problems problems) {
    this.problems = problems;
  }

  /** The part that a block is; empty for a heading. */
  Optional<Part> part(Block block) {
    if (block instanceof Block.Text text) {
      return Optional.of(new Part.Text(text.prose()));
    }
    return block instanceof Block.Fence fence ? Optional.of(snippet(fence)) : Optional.empty();
  }

  private Part snippet(Block.Fence fence) {
    String name = fence.language().value();
    Optional<Language> language = Language.of(name);
    if (language.isEmpty()) {
      problems.add(
          ContentRules.SNIPPET,
          fence.language().span(),
          name.isEmpty() ? "a fence without a language" : "unknown language \"" + name + "\"",
          name.isEmpty()
              ? "name it behind the back-ticks: sh, output, nginx, ..."
              : DidYouMean.hint(name, Language.ids()));
    }
    reportUnknownKeys(fence.attributes(), FENCE_KEYS);
    if (fence.code().isBlank()) {
      problems.add(ContentRules.SNIPPET, fence.span(), "an empty fence", "fill it, or remove it");
    }
    Map<String, Located<String>> values = fence.attributes().values();
    Language known = language.orElse(Language.TEXT);
    Template template = template(known, fence.code());
    return new Part.Snippet(
        known,
        fence.code(),
        template,
        SlotContexts.of(known, template),
        word(values.get("role"), Role.class),
        risks(values.get("risk")),
        ids(values.get("platform")),
        Optional.ofNullable(values.get("file")).map(Located::value),
        word(values.get("match"), Part.Match.class).orElse(Part.Match.CONTAINS),
        fence.origin(),
        fence.span());
  }

  private static Template template(Language language, String code) {
    return language.kind() == Language.Kind.MARKUP
        ? new Template(List.of(new Template.Literal(code)))
        : Template.code(code);
  }

  /** Reports attributes that have no meaning where they stand. */
  void reportUnknownKeys(Attributes attributes, Set<String> known) {
    attributes
        .values()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                Span at = value.span();
                int column = Math.max(1, at.column() - key.length() - 1);
                problems.add(
                    MarkdownRules.ATTRIBUTE,
                    new Span(at.path(), at.line(), column, key.length()),
                    "unknown attribute \"" + key + "\"",
                    DidYouMean.hint(key, known));
              }
            });
  }

  /** The constant that an attribute names; empty when it is absent or unknown. */
  <E extends Enum<E>> Optional<E> word(
      @org.jspecify.annotations.Nullable Located<String> value, Class<E> type) {
    if (value == null) {
      return Optional.empty();
    }
    E[] constants = type.getEnumConstants();
    Optional<E> found =
        Stream.of(constants).filter(c -> nameOf(c).equals(value.value())).findFirst();
    if (found.isEmpty()) {
      problems.add(
          MarkdownRules.ATTRIBUTE,
          value.span(),
          "\"" + value.value() + "\" does not fit here",
          DidYouMean.hint(value.value(), Stream.of(constants).map(PartReader::nameOf).toList()));
    }
    return found;
  }

  private static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Set<Risk> risks(@org.jspecify.annotations.Nullable Located<String> value) {
    Set<Risk> risks = EnumSet.noneOf(Risk.class);
    words(value).forEach(risk -> word(risk, Risk.class).ifPresent(risks::add));
    return risks;
  }

  /** The ids of a list such as {@code platform=rhel,fedora}. */
  List<Located<Id>> ids(@org.jspecify.annotations.Nullable Located<String> value) {
    List<Located<Id>> ids = new ArrayList<>();
    for (Located<String> word : words(value)) {
      Optional<Id> id = Id.parse(word.value());
      id.ifPresent(valid -> ids.add(new Located<>(valid, word.span())));
      if (id.isEmpty()) {
        problems.add(
            MarkdownRules.ATTRIBUTE,
            word.span(),
            "\"" + word.value() + "\" is no id",
            "write a list as a,b without spaces");
      }
    }
    return ids;
  }

  private static List<Located<String>> words(
      @org.jspecify.annotations.Nullable Located<String> value) {
    List<Located<String>> words = new ArrayList<>();
    if (value == null) {
      return words;
    }
    int at = 0;
    for (String word : value.value().split(",", -1)) {
      Span all = value.span();
      Span span = new Span(all.path(), all.line(), all.column() + at, Math.max(1, word.length()));
      words.add(new Located<>(word, span));
      at += word.length() + 1;
    }
    return words;
  }
}
