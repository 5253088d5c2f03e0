package sfw.fix.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import sfw.fix.content.yaml.SourceFile;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import sfw.fix.diagnostic.Unprintable;

/**
 * Reads a content file as text: UTF-8, bounded, free of unprintable characters, line feeds only.
 */
final class FileReader {
  private static final int MAX_BYTES = 1 << 20;
  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private FileReader() {}

  static Optional<SourceFile> read(Path file, String path, Problems problems) {
    if (!Files.isRegularFile(file)) {
      problems.add(
          ContentRules.FILE_UNREADABLE,
          Span.startOf(path),
          "neither a file nor a folder",
          "remove it: pipes, sockets and devices cannot be read");
      return Optional.empty();
    }
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        problems.add(
            ContentRules.FILE_TOO_LARGE,
            Span.startOf(path),
            size + " bytes, where 1 MB (" + MAX_BYTES + ") fits",
            "keep the lines of a long output that matter");
        return Optional.empty();
      }
      return decode(Files.readAllBytes(file), path, problems)
          .map(text -> new SourceFile(path, text));
    } catch (IOException e) {
      problems.add(
          ContentRules.FILE_UNREADABLE,
          Span.startOf(path),
          "cannot be read: " + e.getClass().getSimpleName(),
          "check its permissions");
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, String path, Problems problems) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      int validBytes = validPrefix(bytes);
      if (validBytes < bytes.length) {
        String before = new String(bytes, 0, validBytes, StandardCharsets.UTF_8);
        problems.add(
            ContentRules.FILE_ENCODING,
            Origin.file(path).at(before, before.length(), 1),
            String.format(java.util.Locale.ROOT, "the byte 0x%02X is no UTF-8", bytes[validBytes]),
            "save the file as UTF-8");
        return Optional.empty();
      }
    }
    String lines = text.replace("\r\n", "\n");
    return hasOnlyText(lines, path, problems) ? Optional.of(lines) : Optional.empty();
  }

  private static int validPrefix(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length), true);
    return result.isError() ? in.position() : bytes.length;
  }

  private static boolean hasOnlyText(String text, String path, Problems problems) {
    int unprintable = Unprintable.find(text);
    if (unprintable < 0) {
      return true;
    }
    problems.add(
        ContentRules.FILE_ENCODING,
        Origin.file(path).at(text, unprintable, 1),
        Unprintable.nameAt(text, unprintable),
        text.charAt(unprintable) == BYTE_ORDER_MARK
            ? "save the file as UTF-8 without one"
            : "remove it: content is plain text, and what nobody sees nobody can review");
    return false;
  }
}
