package sfw.fix.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import sfw.fix.content.CodeSystemItem.CodeItem;
import sfw.fix.content.catalogue.CatalogueReader;
import sfw.fix.content.yaml.Binder;
import sfw.fix.content.yaml.SourceFile;
import sfw.fix.diagnostic.Allowance;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Block;
import sfw.fix.markdown.MarkdownReader;
import sfw.fix.model.CodeId;
import sfw.fix.model.CodeSystem;
import sfw.fix.model.Draft;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Id;
import sfw.fix.model.MessageCatalogue;
import sfw.fix.model.Page;
import sfw.fix.model.Part;
import sfw.fix.model.Platform;
import sfw.fix.model.Program;
import sfw.fix.model.Role;
import sfw.fix.model.SharedStep;
import sfw.fix.model.Site;
import sfw.fix.model.Tag;
import sfw.fix.model.Tombstone;
import sfw.fix.model.Tool;

/**
 * Reads the content folder: lists its files, reads each on its own (in parallel), and collects what
 * came out and what is wrong. Reading never fails because of content; it fails when the folder
 * cannot be listed.
 */
public final class ContentReader {

  /**
   * What was read, everything wrong in it, and the exceptions that it asks for.
   *
   * @param allowed in the order of their places
   */
  public record Result(Draft draft, List<Diagnostic> diagnostics, List<Allowance> allowed) {}

  /** What one entry gave. */
  record EntryRead(Optional<Entry> value, Problems problems) {}

  private record ProgramRead(Optional<Program> value, Problems problems) {}

  private final ContentTree tree;
  private final Problems problems;

  ContentReader(ContentTree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  /**
   * Reads a content folder.
   *
   * @param root the folder
   * @param display how diagnostics name it
   * @throws IOException when a folder cannot be listed
   */
  public static Result read(Path root, String display) throws IOException {
    Problems problems = new Problems();
    ContentTree tree = ContentTree.list(root, display, problems);
    Draft draft = new ContentReader(tree, problems).read();
    return new Result(draft, problems.sorted(), problems.allowed());
  }

  /** Whether no file of the site can have this name. */
  public static boolean isReserved(Id name) {
    return ContentTree.isReserved(name.value());
  }

  private Draft read() {
    List<EntryRead> entries =
        tree.entries.entrySet().parallelStream()
            .map(entry -> entry(entry.getKey(), entry.getValue(), tree))
            .toList();
    entries.forEach(one -> problems.addAll(one.problems()));
    return draft(entries.stream().flatMap(one -> one.value().stream()).toList());
  }

  /** Reads one entry. */
  static EntryRead entry(EntryId id, ContentTree.Pair pair, ContentTree tree) {
    Problems own = new Problems();
    Optional<Entry> value = EntryReader.read(id, pair, tree, own);
    return new EntryRead(value, own);
  }

  /** Reads everything but the entries. */
  Draft draft(List<Entry> entries) {
    return draft(entries, tree.tools, tree.steps, tree.pages, programs());
  }

  /** Reads the tables, and some of everything else. */
  Draft draft(
      List<Entry> entries,
      Map<Id, ContentTree.Pair> tools,
      Map<Id, ContentTree.Pair> steps,
      Map<Id, ContentTree.Pair> pages,
      Map<String, Program> programs) {
    return new Draft(
        table("site.yaml").flatMap(this::site),
        table("codes.yaml").flatMap(this::codes),
        table("tags.yaml").flatMap(this::tags),
        table("platforms.yaml").flatMap(this::platforms),
        entries,
        each(tools, this::tool),
        each(steps, this::step),
        each(pages, this::page),
        table("gone.yaml").map(this::gone).orElse(List.of()),
        programs,
        Set.copyOf(tree.entries.keySet()),
        ids(tree.tools),
        ids(tree.steps),
        ids(tree.pages),
        Set.copyOf(tree.commands.keySet()));
  }

  private static Set<Id> ids(Map<Id, ContentTree.Pair> files) {
    return new TreeSet<>(files.keySet());
  }

  private Map<String, Program> programs() {
    List<ProgramRead> read =
        tree.commands.entrySet().parallelStream()
            .map(
                file -> {
                  Problems own = new Problems();
                  String display = tree.pathOf(file.getValue());
                  var value = CommandReader.read(file.getKey(), file.getValue(), display, own);
                  return new ProgramRead(value, own);
                })
            .toList();
    Map<String, Program> programs = new TreeMap<>();
    for (ProgramRead one : read) {
      problems.addAll(one.problems());
      one.value().ifPresent(program -> programs.put(program.name(), program));
    }
    return programs;
  }

  private <T> List<T> each(
      Map<Id, ContentTree.Pair> files, BiFunction<Id, ContentTree.Pair, Optional<T>> reader) {
    return files.entrySet().stream()
        .flatMap(file -> reader.apply(file.getKey(), file.getValue()).stream())
        .toList();
  }

  private Optional<SourceFile> table(String name) {
    return Optional.ofNullable(tree.tables.get(name)).flatMap(this::file);
  }

  private Optional<SourceFile> file(Path path) {
    Optional<SourceFile> file = FileReader.read(path, tree.pathOf(path), problems);
    file.ifPresent(read -> Placeholder.report(read, problems));
    return file;
  }

  private Optional<Site> site(SourceFile file) {
    return Binder.read(file, SiteFile.class, problems).map(ContentReader::site);
  }

  private static Site site(SiteFile file) {
    Map<Id, Site.Area> areas = new LinkedHashMap<>();
    file.areas().forEach((id, area) -> areas.put(id, new Site.Area(id, area.name(), area.about())));
    return new Site(
        file.title(),
        file.tagline(),
        Site.withSlash(file.baseUrl()),
        Site.withoutSlash(file.repository()),
        file.branch().value(),
        areas,
        file.rules().map(ContentReader::severities).orElse(Site.Severities.NONE));
  }

  private static Site.Severities severities(SiteFile.RulesItem rules) {
    return new Site.Severities(rules.error(), rules.warning());
  }

  private Optional<Map<Id, CodeSystem>> codes(SourceFile file) {
    return Binder.readMap(file, Id.class, CodeSystemItem.class, problems)
        .flatMap(this::codeSystems);
  }

  private Optional<Map<Id, CodeSystem>> codeSystems(Map<Id, CodeSystemItem> items) {
    Map<Id, CodeSystem> systems = new LinkedHashMap<>();
    int before = problems.size();
    items.forEach((id, item) -> systems.put(id, system(id, item)));
    return problems.size() == before ? Optional.of(systems) : Optional.empty();
  }

  private CodeSystem system(Id id, CodeSystemItem item) {
    Map<String, CodeSystem.Code> codes = new LinkedHashMap<>();
    Map<String, String> slugs = new LinkedHashMap<>();
    item.codes()
        .forEach(
            (name, code) ->
                codeId(id, name, code)
                    .ifPresent(
                        codeId -> {
                          reportShared(slugs.putIfAbsent(codeId.slug(), name), name, code);
                          codes.put(
                              name,
                              new CodeSystem.Code(
                                  codeId, code.number(), code.meaning(), code.span()));
                        }));
    return new CodeSystem(id, item.name(), item.about(), item.reference(), codes);
  }

  private Optional<CodeId> codeId(Id system, String name, CodeItem code) {
    Optional<CodeId> id = CodeId.parse(system + "/" + name).filter(c -> !c.slug().isEmpty());
    if (id.isEmpty() || ContentTree.isReserved(id.get().slug())) {
      problems.add(
          ContentRules.ADDRESS,
          code.span(),
          "the code \"" + name + "\" has no address",
          id.isEmpty()
              ? "a code has at least one letter or digit, and neither spaces nor /"
              : "\"" + id.get().slug() + ".html\" is reserved; declare it with a longer name");
      return Optional.empty();
    }
    return id;
  }

  private void reportShared(@Nullable String other, String name, CodeItem code) {
    if (other != null) {
      problems.add(
          ContentRules.ADDRESS,
          code.span(),
          "the codes \"" + other + "\" and \"" + name + "\" share an address",
          "declare one of them in a system of its own");
    }
  }

  private List<Tombstone> gone(SourceFile file) {
    List<Tombstone> gone = new ArrayList<>();
    Binder.readMap(file, EntryId.class, GoneItem.class, problems)
        .ifPresent(
            items ->
                items.forEach(
                    (id, item) ->
                        gone.add(
                            new Tombstone(
                                id, item.span(), item.date(), item.reason(), item.instead()))));
    return gone;
  }

  private Optional<Map<Id, Tag>> tags(SourceFile file) {
    return Binder.readMap(file, Id.class, TagItem.class, problems)
        .map(
            items -> {
              Map<Id, Tag> tags = new LinkedHashMap<>();
              items.forEach((id, item) -> tags.put(id, tag(id, item)));
              return tags;
            });
  }

  private Tag tag(Id id, TagItem item) {
    if (ContentTree.isReserved(id.value())) {
      problems.add(
          ContentRules.ADDRESS,
          item.span(),
          "the tag \"" + id + "\" has no address",
          "\"" + id + ".html\" is reserved; choose another id");
    }
    return new Tag(id, item.name(), item.about());
  }

  private Optional<Map<Id, Platform>> platforms(SourceFile file) {
    return Binder.readMap(file, Id.class, PlatformItem.class, problems)
        .map(
            items -> {
              Map<Id, Platform> platforms = new LinkedHashMap<>();
              items.forEach(
                  (id, item) ->
                      platforms.put(
                          id, new Platform(id, item.name(), item.family(), item.packages())));
              return platforms;
            });
  }

  private Optional<Tool> tool(Id id, ContentTree.Pair pair) {
    if (pair.yaml.isEmpty()) {
      problems.add(
          ContentRules.FILE_MISSING,
          Span.startOf(tree.pathOf(pair.markdown.orElseThrow())),
          "there is no " + id + ".yaml beside this file",
          "name, area and home page of a tool stand there");
      return Optional.empty();
    }
    List<Block> introduction =
        pair.markdown.flatMap(this::file).map(this::blocks).orElse(List.of());
    if (!introduction.isEmpty() && !(introduction.get(0) instanceof Block.Heading)) {
      problems.add(
          ContentRules.SECTION,
          introduction.get(0).span(),
          "text before the first heading",
          "begin with a heading, such as \"# Where it logs\"");
    }
    var sections = new SectionReader(1, problems).sections(introduction);
    return file(pair.yaml.get())
        .flatMap(file -> Binder.read(file, ToolFile.class, problems))
        .map(
            facts ->
                new Tool(
                    id,
                    facts.span(),
                    facts.name(),
                    facts.area(),
                    facts.about(),
                    facts.aliases(),
                    facts.home(),
                    facts.catalogue().flatMap(this::catalogue),
                    sections));
  }

  private Optional<MessageCatalogue> catalogue(ToolFile.CatalogueItem item) {
    String name = item.file().value();
    Path path = tree.catalogues.get(name);
    if (path == null) {
      problems.add(
          CatalogueReader.RULE,
          item.file().span(),
          "there is no catalogues/" + name,
          DidYouMean.hint(name, tree.catalogues.keySet()));
      return Optional.empty();
    }
    return FileReader.read(path, tree.pathOf(path), problems)
        .map(
            file ->
                new MessageCatalogue(
                    file.path(),
                    item.system().map(Located::value),
                    CatalogueReader.read(file, problems)));
  }

  private Optional<SharedStep> step(Id id, ContentTree.Pair pair) {
    return file(pair.markdown.orElseThrow())
        .flatMap(
            file -> {
              List<Block> blocks = blocks(file);
              return title(file, blocks).map(title -> sharedStep(id, title, blocks));
            });
  }

  private SharedStep sharedStep(Id id, Block.Heading title, List<Block> blocks) {
    PartReader parts = new PartReader(problems);
    parts.reportUnknownKeys(title.attributes(), Set.of("role"));
    Role role = parts.word(title.attributes().values().get("role"), Role.class).orElse(Role.FIX);
    List<Block> rest = blocks.subList(1, blocks.size());
    if (rest.isEmpty()) {
      problems.add(ContentRules.STEP, title.span(), "a step without a body", "say what to do");
    }
    for (Block block : rest) {
      if (block instanceof Block.Heading heading) {
        problems.add(
            ContentRules.SECTION, heading.span(), "a second heading", "a shared step is one step");
      }
    }
    List<Part> body =
        new SectionReader(2, problems)
            .lead(rest).stream().map(EntryProseReader::belowStep).toList();
    return new SharedStep(id, title.title(), role, body, title.span());
  }

  private Optional<Page> page(Id id, ContentTree.Pair pair) {
    return file(pair.markdown.orElseThrow())
        .flatMap(
            file -> {
              List<Block> blocks = blocks(file);
              return title(file, blocks).map(title -> page(id, title, blocks));
            });
  }

  private Page page(Id id, Block.Heading title, List<Block> blocks) {
    List<Block> rest = blocks.subList(1, blocks.size());
    SectionReader reader = new SectionReader(2, problems);
    return new Page(id, title.span(), title.title(), reader.lead(rest), reader.sections(rest));
  }

  private List<Block> blocks(SourceFile file) {
    return MarkdownReader.blocks(file.text(), Origin.file(file.path()), problems);
  }

  private Optional<Block.Heading> title(SourceFile file, List<Block> blocks) {
    if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Heading title && title.level() == 1) {
      return Optional.of(title);
    }
    problems.add(
        ContentRules.SECTION,
        Span.startOf(file.path()),
        "the file does not begin with its title",
        "make the first line \"# Title\"");
    return Optional.empty();
  }
}
