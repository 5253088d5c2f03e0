package sfw.fix.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfw.fix.Repo;

/**
 * A build that is killed at any moment leaves a site in which every page is whole and every link
 * leads to a file; the next build makes it what it would have been.
 */
class CrashTest {
  private static final int BEFORE_PUBLISHING = 10;
  private static final int WHILE_PUBLISHING = 10;
  private static final int ATTEMPTS = 60;
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#:?]+)[^\":]*\"");

  @TempDir private static Path folder;

  /** A content folder, and its site as a build makes it that nobody disturbs. */
  private record Version(Path content, SortedMap<String, String> site) {}

  private static Version older;
  private static Version newer;
  private static Version few;

  @BeforeAll
  static void makeTheVersions() {
    older = version("older", 0, 250);
    newer = version("newer", 25, 275);
    few = version("few", 0, 75);
  }

  private static Version version(String name, int first, int end) {
    Path content = folder.resolve(name);
    ManyEntries.write(content, first, end, name);
    Path fresh = folder.resolve("fresh-" + name);
    Repo.build(content, fresh);
    return new Version(content, Tree.contents(fresh));
  }

  private static Child building(Version version, Path site, String... options) {
    List<String> arguments = new ArrayList<>(List.of("build"));
    arguments.addAll(List.of("--content", version.content().toString(), "--out", site.toString()));
    arguments.addAll(List.of(options));
    return Child.fix(Repo.ROOT, arguments.toArray(String[]::new));
  }

  /**
   * Starts a build and kills it as soon as something has happened; says whether it came to that.
   */
  private static boolean isKilled(Child build, BooleanSupplier moment) throws Exception {
    Process process = build.start();
    while (process.isAlive() && !moment.getAsBoolean()) {
      LockSupport.parkNanos(50_000);
    }
    process.destroyForcibly();
    return process.waitFor() != 0;
  }

  private static boolean isPublishing(Path site) {
    try {
      return Manifest.read(site).filter(manifest -> !manifest.complete()).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- what a crash must not leave

  private static void assertEveryPageIsWhole(Path site, String moment) {
    Map<String, String> broken = new ConcurrentHashMap<>();
    List<String> pages =
        Tree.files(site).stream()
            .filter(file -> file.endsWith(".html") && !file.startsWith(".fix-stage/"))
            .toList();
    Set<Path> seen = ConcurrentHashMap.newKeySet();
    pages.parallelStream()
        .forEach(
            page -> {
              String html = new String(Tree.bytes(site.resolve(page)), StandardCharsets.UTF_8);
              if (!html.endsWith("</html>\n")) {
                broken.put(page, "is not whole");
              }
              Path parent = page.equals("404.html") ? site : site.resolve(page).getParent();
              Matcher links = LINK.matcher(html);
              while (links.find()) {
                Path target = target(site, parent, links.group(1));
                if (seen.add(target) && !Files.isRegularFile(target)) {
                  broken.put(page, "leads to " + links.group(1));
                }
              }
            });
    assertEquals(Map.of(), new TreeMap<>(broken), moment);
  }

  /** The 404 page links from the root of the host, which is the site's. */
  private static Path target(Path site, Path parent, String link) {
    Path target = link.startsWith("/") ? site.resolve(link.substring(1)) : parent.resolve(link);
    return target.normalize();
  }

  private static void assertRepaired(Version version, Path site, String moment) throws IOException {
    Repo.build(version.content(), site);
    NavigableMap<String, String> repaired = new TreeMap<>(Tree.contents(site));
    Manifest.read(site).orElseThrow().kept().forEach(repaired::remove);
    repaired.remove(Manifest.NAME);
    NavigableMap<String, String> expected = new TreeMap<>(version.site());
    expected.remove(Manifest.NAME);
    assertEquals(differences(expected, repaired), Map.of(), moment);
  }

  private static Map<String, String> differences(
      SortedMap<String, String> expected, SortedMap<String, String> actual) {
    Map<String, String> differences = new TreeMap<>();
    expected.forEach(
        (file, content) -> {
          String found = actual.getOrDefault(file, "nothing");
          if (!found.equals(content)) {
            differences.put(file, found + " instead of " + content);
          }
        });
    actual.forEach(
        (file, content) -> {
          if (!expected.containsKey(file)) {
            differences.put(file, content + " instead of nothing");
          }
        });
    return differences;
  }

  // ---- the moments

  /**
   * The files that a build over the other version changes, adds and removes, first things first;
   * without those of the search, which are kept for one build and so do not change with each.
   */
  private static List<String> published(Version from, Version to) throws Exception {
    Path site = folder.resolve("measured");
    Repo.build(from.content(), site);
    SortedMap<String, String> before = Tree.stamps(site);
    assertEquals(0, building(to, site).run().exit());
    SortedMap<String, String> after = Tree.stamps(site);
    List<String> changed = new ArrayList<>();
    after.forEach(
        (file, stamp) -> {
          boolean counts = !file.equals(Manifest.NAME) && !file.startsWith("search/");
          if (counts && !stamp.equals(before.get(file))) {
            changed.add(file);
          }
        });
    Map<String, FileTime> times = new TreeMap<>();
    for (String file : changed) {
      times.put(file, (FileTime) Files.getAttribute(site.resolve(file), "unix:ctime"));
    }
    changed.sort(Comparator.comparing(times::get));
    before.keySet().stream()
        .filter(file -> !after.containsKey(file) && !file.startsWith("search/"))
        .forEach(changed::add);
    Repo.deleteTree(site);
    return changed;
  }

  /** When a file of the site has changed, come, or gone. */
  private static BooleanSupplier changeOf(Path file) {
    String before = Tree.stamp(file);
    return () -> !Tree.stamp(file).equals(before);
  }

  private static BooleanSupplier existenceOf(Path file) {
    return () -> Files.exists(file);
  }

  /** Moments before anything is published: from the start until the archive is packed. */
  private static BooleanSupplier staging(Path site, int step) {
    Path stage = site.resolve(".fix-stage");
    return switch (step) {
      case 0 -> () -> true;
      case 1 -> existenceOf(stage);
      case 8 -> existenceOf(stage.resolve("kb.zip"));
      case 9 -> existenceOf(stage.resolve("sitemap.xml"));
      default -> existenceOf(stage.resolve("errors/tool-0/error-" + step * 120 + ".html"));
    };
  }

  @Test
  void aKilledBuildLeavesEveryPageWholeAndTheNextOneRepairsTheRest() throws Exception {
    Path site = folder.resolve("site");
    Repo.build(older.content(), site);
    List<String> order = published(older, newer);
    assertTrue(order.size() > 500, "the versions hardly differ");
    Version to = newer;
    for (int i = 0; i < BEFORE_PUBLISHING; i++) {
      crash(to, site, staging(site, i), "staging, moment " + i);
      to = to.equals(newer) ? older : newer;
    }
    int whilePublishing = 0;
    for (int i = 0; whilePublishing < WHILE_PUBLISHING && i < ATTEMPTS; i++) {
      String file = order.get(order.size() * (i % WHILE_PUBLISHING) / WHILE_PUBLISHING);
      boolean publishing = crash(to, site, changeOf(site.resolve(file)), "publishing " + file);
      whilePublishing += publishing ? 1 : 0;
      to = to.equals(newer) ? older : newer;
    }
    assertTrue(whilePublishing >= WHILE_PUBLISHING, "hit only " + whilePublishing);
  }

  /** Kills a build at a moment; says whether that was while it published. */
  private static boolean crash(Version to, Path site, BooleanSupplier moment, String name)
      throws Exception {
    boolean killed = isKilled(building(to, site), moment);
    boolean publishing = killed && isPublishing(site);
    assertEveryPageIsWhole(site, name);
    assertRepaired(to, site, name);
    return publishing;
  }

  @Test
  void aKilledFirstBuildLeavesEveryPageWholeAndTheNextOneMakesTheRest() throws Exception {
    List<String> moments =
        List.of(".fix-stage/kb.zip", ".fix-manifest", "errors/tool-0/error-100.html", "index.html");
    for (String file : moments) {
      Path site = folder.resolve("first");
      isKilled(building(few, site), existenceOf(site.resolve(file)));
      assertEveryPageIsWhole(site, "first build, " + file);
      assertRepaired(few, site, "first build, " + file);
      Repo.deleteTree(site);
    }
  }

  @Test
  void aKilledCleanBuildLeavesEveryPageWholeAndTheNextOneMakesTheRest() throws Exception {
    Path site = folder.resolve("clean");
    for (String file : List.of("errors/tool-0/error-100.html", "tools/index.html")) {
      Repo.build(few.content(), site);
      isKilled(building(few, site, "--clean"), changeOf(site.resolve(file)));
      assertEveryPageIsWhole(site, "clean build, " + file);
      assertRepaired(few, site, "clean build, " + file);
    }
  }
}
