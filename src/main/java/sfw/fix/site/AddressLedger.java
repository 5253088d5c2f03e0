package sfw.fix.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.Catalog;
import sfw.fix.render.SiteAddresses;

/**
 * {@code urls.txt}: every address that was ever published, one a line, sorted. People have linked
 * to them, so each still leads to a page, a redirect or a tombstone. The publishing workflow adds
 * new ones.
 */
final class AddressLedger {
  static final Rule RULE = Rule.error("lost-address");
  private static final String NAME = "urls.txt";

  private AddressLedger() {}

  /**
   * The addresses that lead nowhere any more. None when there is no ledger.
   *
   * @param display how diagnostics name the content folder
   */
  static List<Diagnostic> check(Path content, String display, Catalog catalog) throws IOException {
    Path file = content.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    String path = display.isEmpty() ? NAME : display + "/" + NAME;
    Set<String> addresses = SiteAddresses.of(catalog);
    Problems problems = new Problems();
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    for (int i = 0; i < lines.size(); i++) {
      String address = lines.get(i).strip();
      boolean comment = address.isEmpty() || address.startsWith("#");
      if (!comment && !addresses.contains(address)) {
        problems.add(
            RULE,
            new Span(path, i + 1, 1, address.length()),
            "\"" + address + "\" was published and leads nowhere now",
            wayOut(address, addresses));
      }
    }
    return problems.sorted();
  }

  private static String wayOut(String address, Set<String> addresses) {
    if (address.startsWith("errors/")) {
      String id = address.substring("errors/".length()).replace(".html", "");
      return "name "
          + id
          + " under aliases: of the entry that took its place, or in gone.yaml, with the reason";
    }
    return DidYouMean.hint(address, addresses);
  }
}
