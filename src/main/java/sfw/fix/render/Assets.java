package sfw.fix.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of {@code templates/assets}, published under names that hold a hash of their content.
 */
final class Assets {
  private final Map<String, String> paths = new TreeMap<>();
  private final List<OutputFile> files = new ArrayList<>();

  private Assets() {}

  static Assets load(Path folder) throws IOException {
    Assets assets = new Assets();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.sorted().toList()) {
        assets.add(String.valueOf(file.getFileName()), text(file));
      }
    }
    return assets;
  }

  private static byte[] text(Path file) throws IOException {
    String text = Files.readString(file).replace("\r\n", "\n");
    return published(file.toString(), text).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String published(String name, String text) {
    if (name.endsWith(".js")) {
      return withoutComments(text);
    }
    return name.endsWith(".css") ? compact(text) : text;
  }

  /** Styles without comments, and without the space that means nothing. */
  private static String compact(String styles) {
    return styles
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([{};]) ?", "$1")
        .replaceAll("([{;][\\w-]+:) ", "$1")
        .replace(";}", "}")
        .strip()
        .concat("\n");
  }

  /** A script without the lines and the indentation that only its authors need. */
  static String withoutComments(String script) {
    return script
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private void add(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    String path =
        SitePath.ASSETS
            + name.substring(0, dot)
            + "-"
            + ContentHash.of(content)
            + name.substring(dot);
    paths.put(name, path);
    files.add(OutputFile.of(path, OutputFile.Kind.RESOURCE, content));
  }

  /** The published path of an asset. */
  String path(String name) {
    String path = paths.get(name);
    if (path == null) {
      throw new IllegalArgumentException("templates/assets has no " + name);
    }
    return path;
  }

  List<OutputFile> files() {
    return files;
  }
}
