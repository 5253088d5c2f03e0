package sfw.fix.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sfw.fix.content.catalogue.CatalogueReader;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.EntryId;
import sfw.fix.model.Id;

/**
 * Which files the content folder has, by what they are. Whatever does not belong there, is named
 * badly, or is a symbolic link is reported and left out. Hidden files are passed over.
 */
final class ContentTree {

  /** The two files of an entry or a tool; a step or a page has only Markdown. */
  static final class Pair {
    Optional<Path> yaml = Optional.empty();
    Optional<Path> markdown = Optional.empty();
    private Stamp stamp = Stamp.NONE;

    Stamp stamp() {
      return stamp;
    }
  }

  /** What a folder holds: a file or another folder. */
  private record Child(Path path, boolean isFolder, Stamp stamp) {
    String name() {
      return nameOf(path);
    }
  }

  private static final List<String> TABLES =
      List.of("site.yaml", "codes.yaml", "tags.yaml", "platforms.yaml");

  /** Tables that a content folder may lack. */
  private static final List<String> OPTIONAL_TABLES = List.of("gone.yaml");

  /** Files that are kept by commands and by the publishing workflow, not written by hand. */
  private static final List<String> LEDGERS = List.of("urls.txt", "links.json");

  private static final List<String> FOLDERS =
      List.of("errors", "tools", "steps", "pages", "commands", "catalogues");

  /** Names that a file system, or the site itself, has a use of its own for. */
  private static final Pattern RESERVED =
      Pattern.compile("index|con|prn|aux|nul|com[0-9]|lpt[0-9]");

  private static final Pattern PROGRAM_FILE = Pattern.compile("[a-z0-9][a-z0-9._+-]*\\.yaml");

  private static final Set<String> RESERVED_PAGES = Set.of("404", "search");

  private final Path root;
  private final String display;
  private final Problems problems;

  final Map<String, Path> tables = new TreeMap<>();
  final SortedMap<EntryId, Pair> entries = new TreeMap<>();
  final SortedMap<Id, Pair> tools = new TreeMap<>();
  final SortedMap<Id, Pair> steps = new TreeMap<>();
  final SortedMap<Id, Pair> pages = new TreeMap<>();
  final SortedMap<String, Path> commands = new TreeMap<>();
  final SortedMap<String, Path> catalogues = new TreeMap<>();
  private Stamp around = Stamp.NONE;

  private ContentTree(Path root, String display, Problems problems) {
    this.root = root;
    this.display = display;
    this.problems = problems;
  }

  /**
   * Lists the files.
   *
   * @param display how diagnostics name the root
   */
  static ContentTree list(Path root, String display, Problems problems) throws IOException {
    ContentTree tree = new ContentTree(root, display, problems);
    tree.list();
    return tree;
  }

  /** The stamp of the tables and the tools, on which what is known of entries depends. */
  Stamp stampOfTables() {
    return tools.values().stream().map(Pair::stamp).reduce(around, Stamp::and);
  }

  /** Whether no file of the site can have this name. */
  static boolean isReserved(String name) {
    return RESERVED.matcher(name).matches();
  }

  /** A file as diagnostics name it. */
  String pathOf(Path file) {
    String relative = root.relativize(file).toString().replace('\\', '/');
    return display.isEmpty() ? relative : display + "/" + relative;
  }

  private void list() throws IOException {
    for (Child child : children(root)) {
      String name = child.name();
      if (child.isFolder() && FOLDERS.contains(name)) {
        listFolder(name, child.path());
      } else if (!child.isFolder() && (TABLES.contains(name) || OPTIONAL_TABLES.contains(name))) {
        tables.put(name, child.path());
        around = around.and(child.stamp());
      } else if (!LEDGERS.contains(name) || child.isFolder()) {
        List<String> known =
            Stream.of(TABLES, OPTIONAL_TABLES, FOLDERS).flatMap(List::stream).toList();
        unexpected(child, DidYouMean.hint(name, known));
      }
    }
    for (String table : TABLES) {
      if (!tables.containsKey(table)) {
        problems.add(
            ContentRules.FILE_MISSING,
            Span.startOf(pathOf(root.resolve(table))),
            "this file is missing",
            "docs/content-format.md shows what it holds");
      }
    }
  }

  private void listFolder(String folder, Path path) throws IOException {
    switch (folder) {
      case "errors" -> listErrors(path);
      case "tools" -> listPairs(path, tools, true);
      case "steps" -> listPairs(path, steps, false);
      case "commands" -> listCommands(path);
      case "catalogues" -> listCatalogues(path);
      default -> listPairs(path, pages, false);
    }
  }

  private void listErrors(Path errors) throws IOException {
    for (Child folder : children(errors)) {
      if (!folder.isFolder()) {
        unexpected(folder, "an entry is errors/<tool>/<slug>.yaml");
        continue;
      }
      Optional<Id> tool = id(folder.path(), folder.name());
      SortedMap<Id, Pair> ofTool = new TreeMap<>();
      listPairs(folder.path(), ofTool, true);
      tool.ifPresent(
          id -> ofTool.forEach((slug, pair) -> entries.put(new EntryId(id, slug), pair)));
    }
  }

  /** Programs have names of their own kind: {@code pg_ctl}, {@code mkfs.ext4}. */
  private void listCommands(Path folder) throws IOException {
    for (Child child : children(folder)) {
      String name = child.name();
      if (!child.isFolder() && PROGRAM_FILE.matcher(name).matches()) {
        commands.put(name.substring(0, name.length() - ".yaml".length()), child.path());
      } else {
        unexpected(child, "a program is commands/<program>.yaml, in small letters");
      }
    }
  }

  private void listCatalogues(Path folder) throws IOException {
    for (Child child : children(folder)) {
      String name = child.name();
      if (!child.isFolder() && CatalogueReader.EXTENSIONS.stream().anyMatch(name::endsWith)) {
        catalogues.put(name, child.path());
        around = around.and(child.stamp());
      } else {
        unexpected(
            child,
            "a catalogue's name ends with one of " + String.join(", ", CatalogueReader.EXTENSIONS));
      }
    }
  }

  private void listPairs(Path folder, SortedMap<Id, Pair> pairs, boolean withYaml)
      throws IOException {
    for (Child child : children(folder)) {
      String name = child.name();
      boolean yaml = name.endsWith(".yaml") && withYaml;
      if (child.isFolder() || !(yaml || name.endsWith(".md"))) {
        unexpected(child, hint(name, withYaml));
        continue;
      }
      String stem = name.substring(0, name.lastIndexOf('.'));
      id(child.path(), stem)
          .ifPresent(
              id -> {
                Pair pair = pairs.computeIfAbsent(id, key -> new Pair());
                pair.stamp = pair.stamp.and(child.stamp());
                if (yaml) {
                  pair.yaml = Optional.of(child.path());
                } else {
                  pair.markdown = Optional.of(child.path());
                }
              });
    }
  }

  /** The way out for a file that is neither .yaml nor .md. */
  private static String hint(String name, boolean withYaml) {
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "yml", "yaml" -> withYaml ? "name it " + stem + ".yaml" : "only .md files belong here";
      case "markdown", "md" -> "name it " + stem + ".md";
      default -> withYaml ? "only .yaml and .md files belong here" : "only .md files belong here";
    };
  }

  private Optional<Id> id(Path file, String name) {
    boolean page = root.relativize(file).startsWith("pages");
    if (isReserved(name) || (page && RESERVED_PAGES.contains(name))) {
      problems.add(
          ContentRules.FILE_NAME,
          Span.startOf(pathOf(file)),
          "the name \"" + name + "\" is reserved",
          "choose another one");
      return Optional.empty();
    }
    Optional<Id> id = Id.parse(name);
    if (id.isEmpty()) {
      problems.add(
          ContentRules.FILE_NAME,
          Span.startOf(pathOf(file)),
          "the name \"" + name + "\" is no id",
          "use words of a-z and 0-9, joined by -");
    }
    return id;
  }

  private void unexpected(Child file, String hint) {
    problems.add(
        ContentRules.FILE_UNEXPECTED,
        Span.startOf(pathOf(file.path())),
        (file.isFolder() ? "this folder" : "this file") + " does not belong here",
        hint);
  }

  /** What a folder holds, by name, without hidden files and symbolic links. */
  private List<Child> children(Path folder) throws IOException {
    List<Child> children = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path path : listed.sorted().toList()) {
        Optional<BasicFileAttributes> attributes = attributes(path);
        if (attributes.isPresent() && attributes.get().isSymbolicLink()) {
          problems.add(
              ContentRules.FILE_LINK,
              Span.startOf(pathOf(path)),
              "a symbolic link",
              "put the file itself here");
        } else if (attributes.isPresent() && !nameOf(path).startsWith(".")) {
          children.add(child(path, attributes.get()));
        }
      }
    }
    return children;
  }

  /** Empty when the file has gone since its folder was listed. */
  private static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Child child(Path path, BasicFileAttributes attributes) {
    Stamp stamp = Stamp.of(nameOf(path), attributes.size(), attributes.lastModifiedTime());
    return new Child(path, attributes.isDirectory(), stamp);
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
