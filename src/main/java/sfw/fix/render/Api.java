package sfw.fix.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sfw.fix.model.Catalog;
import sfw.fix.model.CodeSystem;
import sfw.fix.model.Entry;
import sfw.fix.model.Explanation;
import sfw.fix.model.Tool;

/**
 * The lists under {@code api/v1/}. Addresses are absolute. {@code api/v1/openapi.json} documents
 * them.
 */
final class Api {
  private record Entries(List<EntryItem> entries) {}

  private record EntryItem(
      String id,
      String title,
      @Nullable String label,
      @Nullable String severity,
      @Nullable String updated,
      boolean stub,
      String url,
      String json) {}

  private record Tools(List<ToolItem> tools) {}

  private record ToolItem(
      String id, String name, String area, List<String> aliases, int entries, String url) {}

  private record Codes(List<SystemItem> systems) {}

  private record SystemItem(String id, String name, String reference, List<CodeItem> codes) {}

  private record CodeItem(
      String code, @Nullable String number, String meaning, List<String> entries, String url) {}

  private record Tags(List<TagItem> tags) {}

  private record TagItem(String id, String name, List<String> entries, String url) {}

  private final Catalog catalog;
  private final String base;

  private Api(Catalog catalog) {
    this.catalog = catalog;
    this.base = catalog.site().baseUrl().toString();
  }

  static List<OutputFile> files(Catalog catalog) {
    Api api = new Api(catalog);
    return List.of(
        file("entries.json", api.entries()),
        file("tools.json", api.tools()),
        file("codes.json", api.codes()),
        file("tags.json", api.tags()));
  }

  private static OutputFile file(String name, Object content) {
    return OutputFile.of(SitePath.API + name, OutputFile.Kind.LIST, Json.write(content));
  }

  private Entries entries() {
    return new Entries(catalog.entries().values().stream().map(this::entry).toList());
  }

  private EntryItem entry(Entry entry) {
    var explained = entry.explanation();
    return new EntryItem(
        entry.id().toString(),
        entry.title().value(),
        explained.map(Explanation::label).orElse(null),
        explained.map(e -> MarkdownText.word(e.severity())).orElse(null),
        explained.map(e -> e.updated().toString()).orElse(null),
        entry.isStub(),
        base + SitePath.of(entry.id()),
        base + SitePath.twin(entry.id(), "json"));
  }

  private Tools tools() {
    return new Tools(catalog.tools().values().stream().map(this::tool).toList());
  }

  private ToolItem tool(Tool tool) {
    return new ToolItem(
        tool.id().value(),
        tool.name(),
        tool.area().value().value(),
        tool.aliases(),
        catalog.entriesOf(tool).size(),
        base + SitePath.ofTool(tool.id()));
  }

  private Codes codes() {
    return new Codes(catalog.codeSystems().values().stream().map(this::system).toList());
  }

  private SystemItem system(CodeSystem system) {
    return new SystemItem(
        system.id().value(),
        system.name(),
        system.reference().value().toString(),
        system.codes().values().stream().map(this::code).toList());
  }

  private CodeItem code(CodeSystem.Code code) {
    return new CodeItem(
        code.id().code(),
        code.number().orElse(null),
        code.meaning(),
        ids(catalog.entriesWith(code.id())),
        base + SitePath.of(code.id()));
  }

  private Tags tags() {
    return new Tags(
        catalog.tags().values().stream()
            .map(
                tag ->
                    new TagItem(
                        tag.id().value(),
                        tag.name(),
                        ids(catalog.entriesTagged(tag.id())),
                        base + SitePath.ofTag(tag.id())))
            .toList());
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(entry -> entry.id().toString()).toList();
  }
}
