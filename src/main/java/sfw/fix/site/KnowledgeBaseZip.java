package sfw.fix.site;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The whole site in one archive, to be opened from disk. The same site gives the same archive on
 * one JDK.
 */
final class KnowledgeBaseZip {
  /** The earliest time that every unpacker shows sensibly; no clock takes part in a build. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private KnowledgeBaseZip() {}

  static void write(OutputStream out, List<String> paths, SiteWriter.Reader reader)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String path : paths) {
        ZipEntry entry = new ZipEntry("fix/" + path);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(reader.read(path));
        zip.closeEntry();
      }
    }
  }
}
