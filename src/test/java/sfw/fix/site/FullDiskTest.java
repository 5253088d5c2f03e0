package sfw.fix.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.Repo;

/** When there is no room for the site, the one that is published stays, and fix says why. */
class FullDiskTest {
  @TempDir private Path folder;
  private Path content;
  private Path site;

  @BeforeEach
  void copyTheContent() {
    content = folder.resolve("content");
    site = folder.resolve("site");
    Tree.copy(BuiltSite.fixture().content(), content);
  }

  private Child fix() {
    return Child.fix(Repo.ROOT, "build", "--content", content.toString(), "--out", site.toString());
  }

  private void changeTheContent() {
    Tree.edit(content.resolve("site.yaml"), "The fixture", "The fixture's");
  }

  private void assertBuildFailsAndChangesNothing(Child child, String reason) {
    Map<String, String> before = Tree.stamps(site);
    Child.Result result = child.run();
    assertEquals(2, result.exit(), result.err());
    assertEquals("", result.out());
    List<String> lines = result.err().lines().toList();
    assertEquals(2, lines.size(), result.err());
    assertTrue(lines.get(0).matches("fix: error: cannot write .+: " + reason), result.err());
    assertTrue(lines.get(1).startsWith("  make room, then build again"), result.err());
    assertEquals(before, Tree.stamps(site), "the site has changed");
  }

  private void assertNextBuildWorks() {
    Child.Result result = fix().run();
    assertEquals(0, result.exit(), result.err());
    Path fresh = folder.resolve("fresh");
    Repo.build(content, fresh);
    Map<String, String> expected = Tree.contents(fresh);
    expected.remove(Manifest.NAME);
    Map<String, String> built = Tree.contents(site);
    built.remove(Manifest.NAME);
    assertEquals(expected, built);
  }

  /** The JVM takes a limit to the size of files as an error, like a full disk. */
  @ParameterizedTest
  @ValueSource(ints = {1, 8, 40})
  void aLimitToTheSizeOfFilesIsReported(int kilobytes) {
    Repo.build(content, site);
    changeTheContent();
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"));
    command.addAll(fix().command());
    assertBuildFailsAndChangesNothing(Child.of(command), "File too large");
    assertNextBuildWorks();
  }

  /** A real full disk, where the test may mount one. */
  @TestFactory
  Stream<DynamicTest> aFullDisk() throws IOException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    String[] mount = {"mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()};
    if (!canRun(mount)) {
      return Stream.empty();
    }
    return Stream.of(DynamicTest.dynamicTest("of 2 MB", () -> fillAndBuild(disk)));
  }

  private void fillAndBuild(Path disk) throws IOException {
    try {
      for (int kilobytes : new int[] {0, 64}) {
        fillBut(kilobytes, disk);
      }
    } finally {
      canRun("umount", disk.toString());
    }
  }

  private void fillBut(int kilobytes, Path disk) throws IOException {
    site = disk.resolve("site-" + kilobytes);
    Repo.build(content, site);
    changeTheContent();
    Path room = Files.write(disk.resolve("room"), new byte[kilobytes * 1024]);
    Path filler = disk.resolve("filler");
    canRun("dd", "if=/dev/zero", "of=" + filler, "bs=4096");
    Files.delete(room);
    assertBuildFailsAndChangesNothing(fix(), "No space left on device");
    Files.delete(filler);
    assertNextBuildWorks();
    Repo.deleteTree(site);
  }

  private static boolean canRun(String... command) {
    try {
      return Child.of(List.of(command)).run().exit() == 0;
    } catch (java.io.UncheckedIOException e) {
      return false;
    }
  }
}
