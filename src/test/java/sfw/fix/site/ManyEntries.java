package sfw.fix.site;

import java.nio.file.Path;

/** Makes a content folder of many short entries that link to each other. */
final class ManyEntries {
  private static final int TOOLS = 5;
  private static final int TAGS = 20;

  private final Path root;
  private final int first;
  private final int end;
  private final String word;

  private ManyEntries(Path root, int first, int end, String word) {
    this.root = root;
    this.first = first;
    this.end = end;
    this.word = word;
  }

  /**
   * Writes the entries of some numbers, every fourth of them explained, the others stubs.
   *
   * @param word stands in every third explained entry
   */
  static void write(Path root, int first, int end, String word) {
    ManyEntries entries = new ManyEntries(root, first, end, word);
    entries.tables();
    for (int number = first; number < end; number++) {
      entries.entry(number);
    }
  }

  private void tables() {
    file(
        "site.yaml",
        """
        title: "Many"
        tagline: "Many short entries."
        base-url: "https://many.example/"
        repository: "https://git.example/many"
        branch: main
        areas:
          all: {name: "All", about: "All tools."}
        """);
    file("platforms.yaml", "linux: {name: \"Linux\", family: linux}\n");
    StringBuilder tags = new StringBuilder();
    StringBuilder codes =
        new StringBuilder(
            """
            code:
              name: "code"
              about: "Numbers."
              reference: "https://many.example/codes"
              codes:
            """);
    for (int i = 0; i < TAGS; i++) {
      tags.append("tag-" + i + ": {name: \"Tag " + i + "\", about: \"A tag.\"}\n");
      codes.append("    C" + i + ": {meaning: \"Code " + i + "\"}\n");
    }
    file("tags.yaml", tags.toString());
    file("codes.yaml", codes.toString());
    for (int i = 0; i < TOOLS; i++) {
      file(
          "tools/tool-" + i + ".yaml",
          """
          name: "Tool %d"
          area: all
          about: "A tool."
          home: "https://many.example/"
          """
              .formatted(i));
    }
  }

  private static String id(int number) {
    return "tool-" + number % TOOLS + "/error-" + number;
  }

  private void entry(int number) {
    String facts =
        "title: \"error %d\"\ncodes: [code/C%d]\nsignatures: [{text: \"error %d <happened|occurred>\"}]\n"
            .formatted(number, number % TAGS, number);
    boolean explained = number % 4 == 0;
    file("errors/" + id(number) + ".yaml", explained ? facts + explanation(number) : facts);
    if (explained) {
      file("errors/" + id(number) + ".md", prose(number));
    }
  }

  private String explanation(int number) {
    return """
    label: "error %d"
    summary: "It is error %d, %s."
    severity: low
    updated: 2026-11-23
    platforms: [linux]
    tags: [tag-%d]
    samples: [{from: "a tool", origin: run, text: "error %d happened"}]
    causes:
      - {id: a, frequency: usual, cause: "A.", confirmed-by: {step: a, sign: "B."}, fixed-by: [a]}
    related: [%s, %s]
    references: [{title: "A page", url: "https://many.example/page"}]
    """
        .formatted(
            number,
            number,
            number % 3 == 0 ? word : "as ever",
            number % TAGS,
            number,
            id(neighbour(number, 4)),
            id(neighbour(number, 7)));
  }

  private int neighbour(int number, int distance) {
    return first + (number - first + distance) % (end - first);
  }

  private String prose(int number) {
    return """
    # What is happening

    See [another one](entry:%s).

    # Fix

    ## Do it {#a}

    ```sh
    do it %d
    ```

    # Prevent

    Nothing does.
    """
        .formatted(id(neighbour(number, 8)), number);
  }

  private void file(String path, String text) {
    Tree.write(root.resolve(path), text);
  }
}
