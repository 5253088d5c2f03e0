import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How long an edit takes until {@code ./fix serve} has it on the page: from the end of writing the
 * file to the end of reading a page that shows it.
 *
 * <pre>
 * java bench/ServeEdits.java ADDRESS CONTENT [EDITS]
 * </pre>
 */
public final class ServeEdits {
  private ServeEdits() {}

  public static void main(String[] args) throws Exception {
    URI address = URI.create(args[0]);
    Path errors = Path.of(args[1]).resolve("errors");
    int edits = args.length > 2 ? Integer.parseInt(args[2]) : 30;
    Path file;
    try (Stream<Path> tree = Files.walk(errors)) {
      file = tree.filter(path -> path.toString().endsWith(".md")).sorted().findFirst().orElseThrow();
    }
    String entry = errors.relativize(file).toString().replaceFirst("\\.md$", ".html");
    URI page = address.resolve("errors/" + entry);
    String text = Files.readString(file);
    double[] millis = new double[edits];
    for (int i = 0; i < edits; i++) {
      String words = "Edit number " + i + " of many.";
      Files.writeString(file, text.replace("# Prevent", "# Prevent\n\n" + words + "\n"));
      long start = System.nanoTime();
      while (!read(page).contains(words)) {
        Thread.sleep(1);
      }
      millis[i] = (System.nanoTime() - start) / 1e6;
      Thread.sleep(1200);
    }
    Files.writeString(file, text);
    Arrays.sort(millis);
    System.out.printf(
        "%d edits: median %.0f ms, slowest %.0f ms%n",
        edits, millis[edits / 2], millis[edits - 1]);
  }

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static String read(URI page) throws IOException, InterruptedException {
    return CLIENT.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
  }
}
