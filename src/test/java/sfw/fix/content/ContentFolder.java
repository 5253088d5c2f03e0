package sfw.fix.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.site.ContentCheck;

/**
 * A content folder made for one test: the least content that is valid, {@code
 * src/test/fixtures/minimal}, and what is laid over it.
 *
 * <p>What a file in a repository cannot hold, or would be too large, is made by a script, one line
 * for each file:
 *
 * <pre>
 * bytes pages/large.md "# Large\n" "many words " * 1000000
 * crlf pages/about.md
 * link pages/other.md about.md
 * socket pages/pipe.md
 * delete site.yaml
 * </pre>
 *
 * In quotes, {@code \n}, {@code \t}, {@code \r}, {@code \"}, {@code \\} and {@code \xFF}, a byte,
 * are escapes.
 */
public final class ContentFolder {
  public static final Path FIXTURES = Path.of("src/test/fixtures").toAbsolutePath();

  private static final Pattern PIECE =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(?: \\* ([0-9]+))?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(x[0-9A-F]{2}|.)");

  private final Path root;

  private ContentFolder(Path root) {
    this.root = root;
  }

  /** Copies the minimal content to a folder that does not exist. */
  public static ContentFolder minimal(Path root) {
    return new ContentFolder(root).overlay(FIXTURES.resolve("minimal"));
  }

  public Path root() {
    return root;
  }

  /** Copies all files of a folder over those that are there. */
  public ContentFolder overlay(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path source : tree.filter(Files::isRegularFile).toList()) {
        Path target = root.resolve(folder.relativize(source).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ContentFolder write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private ContentFolder write(String path, byte[] bytes) {
    try {
      Files.createDirectories(root.resolve(path).resolveSibling(""));
      Files.write(root.resolve(path), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the lines of all files in CR LF. */
  public ContentFolder endLinesWithCarriageReturns() {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file).replace("\r\n", "\n");
        Files.writeString(file, text.replace("\n", "\r\n"));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a script. */
  public ContentFolder make(String script) {
    script.lines().filter(line -> !line.isBlank()).forEach(this::makeLine);
    return this;
  }

  private void makeLine(String line) {
    String[] words = line.split(" ", 3);
    Path path = root.resolve(words[1]);
    try {
      Files.createDirectories(path.resolveSibling(""));
      switch (words[0]) {
        case "bytes" -> write(words[1], bytes(words[2]));
        case "crlf" -> Files.writeString(path, Files.readString(path).replace("\n", "\r\n"));
        case "link" -> Files.createSymbolicLink(path, Path.of(words[2]));
        case "socket" -> makeSocket(path);
        case "delete" -> Files.delete(path);
        default -> throw new IllegalArgumentException(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  private static byte[] bytes(String pieces) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher piece = PIECE.matcher(pieces);
    while (piece.find()) {
      byte[] once = unescaped(piece.group(1));
      int times = piece.group(2) == null ? 1 : Integer.parseInt(piece.group(2));
      for (int i = 0; i < times; i++) {
        bytes.writeBytes(once);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] unescaped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(text);
    int at = 0;
    while (escape.find()) {
      bytes.writeBytes(text.substring(at, escape.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(character(escape.group(1)));
      at = escape.end();
    }
    bytes.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static int character(String escape) {
    return switch (escape.charAt(0)) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'x' -> Integer.parseInt(escape.substring(1).toLowerCase(Locale.ROOT), 16);
      default -> escape.charAt(0);
    };
  }

  /** A socket's file outlives the socket. */
  private static void makeSocket(Path path) throws IOException {
    try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(path));
    }
  }

  /** Everything wrong in the folder, by all rules. */
  public List<Diagnostic> diagnostics() {
    try {
      return ContentCheck.run(root, "content", Optional.empty()).diagnostics();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
