package sfw.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with a file of the repository. {@code -Dgolden.update=true} rewrites the file
 * instead.
 */
public final class Golden {
  private Golden() {}

  public static void assertMatches(Path golden, String actual) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(golden.toAbsolutePath().getParent());
        Files.writeString(golden, actual);
        return;
      }
      assertTrue(Files.exists(golden), () -> golden + " is missing; -Dgolden.update=true makes it");
      String expected = Files.readString(golden).replace("\r\n", "\n");
      assertEquals(expected, actual, () -> golden + "; -Dgolden.update=true rewrites it");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
