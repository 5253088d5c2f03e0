package sfw.fix.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code content/links.json}: what became of each address when it was asked for, day by day. It is
 * kept by the command that asks, and reviewed like any other change.
 *
 * <pre>
 * {"https://example.com/page": {"lastGood": "2026-11-01", "archive": "https://web.archive.org/...",
 *     "checks": [{"day": "2026-11-26", "state": "DEAD", "words": "404 Not Found"}]}}
 * </pre>
 */
final class LinkLedger {
  private static final int MOST_CHECKS = 10;
  private static final int DEAD_CHECKS = 3;
  private static final int DEAD_DAYS = 30;
  private static final String ARCHIVE = "https://web.archive.org/web/";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /** One day's answer. Days are texts, {@code YYYY-MM-DD}. */
  record Check(String day, Answer.State state, String words) {}

  /**
   * What is known of an address.
   *
   * @param movedTo where it leads, when the server says that it is for good
   * @param archive an older copy, once the address is dead
   */
  record Known(
      @Nullable String lastGood,
      @Nullable String movedTo,
      @Nullable String archive,
      List<Check> checks) {}

  private final SortedMap<String, Known> links;

  private LinkLedger(Map<String, Known> links) {
    this.links = new TreeMap<>(links);
  }

  /** Reads a ledger; one that is not there is empty. */
  static LinkLedger read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new LinkLedger(Map.of());
    }
    try {
      return new LinkLedger(
          JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, Known>>() {}));
    } catch (JacksonException e) {
      throw new IOException(file + " is no ledger: " + e.getOriginalMessage(), e);
    }
  }

  void write(Path file) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(links) + "\n");
  }

  /** Forgets addresses that the content no longer names. */
  void keepOnly(Collection<String> addresses) {
    links.keySet().retainAll(addresses);
  }

  /** Notes a day's answer. A second one of the same day replaces the first. */
  void note(String address, LocalDate day, Answer answer) {
    Known before = links.getOrDefault(address, new Known(null, null, null, List.of()));
    List<Check> checks = new ArrayList<>(before.checks());
    checks.removeIf(check -> check.day().equals(day.toString()));
    checks.add(new Check(day.toString(), answer.state(), answer.words()));
    boolean good = answer.state() == Answer.State.GOOD;
    String lastGood = good ? day.toString() : before.lastGood();
    links.put(
        address,
        new Known(
            lastGood,
            good ? answer.movedTo().orElse(null) : before.movedTo(),
            answer.state() == Answer.State.DEAD ? archive(address, lastGood) : null,
            List.copyOf(checks.subList(Math.max(0, checks.size() - MOST_CHECKS), checks.size()))));
  }

  /** The copy that the archive has nearest to the last good day. */
  private static String archive(String address, @Nullable String lastGood) {
    return ARCHIVE + (lastGood == null ? "" : lastGood.replace("-", "") + "/") + address;
  }

  /**
   * Since when an address is dead for good: for 30 days, in at least three checks. An outage is
   * neither.
   */
  Optional<Check> deadSince(String address) {
    Known known = links.get(address);
    if (known == null) {
      return Optional.empty();
    }
    List<Check> dead = new ArrayList<>();
    for (Check check : known.checks()) {
      if (check.state() == Answer.State.GOOD) {
        dead.clear();
      } else if (check.state() == Answer.State.DEAD) {
        dead.add(check);
      }
    }
    if (dead.size() < DEAD_CHECKS) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.parse(dead.get(0).day());
    LocalDate last = LocalDate.parse(dead.get(dead.size() - 1).day());
    boolean longDead = ChronoUnit.DAYS.between(first, last) >= DEAD_DAYS;
    return longDead ? Optional.of(dead.get(0)) : Optional.empty();
  }

  Optional<String> archiveOf(String address) {
    return Optional.ofNullable(links.get(address)).map(Known::archive);
  }
}
