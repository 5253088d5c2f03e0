package sfw.fix.content.yaml;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sfw.fix.model.CodeId;
import sfw.fix.model.DebianPackage;
import sfw.fix.model.EntryId;
import sfw.fix.model.Id;
import sfw.fix.model.OptionSpec;

/**
 * A kind of scalar that is no free text: an id, a date, an address, a word from a list. It may
 * stand unquoted.
 *
 * @param expected what a valid one looks like, to follow "expected"
 * @param pattern the same for JSON Schema; empty when {@code choices} says it
 * @param choices all valid values; empty when there is no end of them
 */
record Word(
    String expected,
    String pattern,
    List<String> choices,
    Function<String, Optional<? extends Object>> parse) {

  private static final Map<Class<?>, Word> TYPES =
      Map.of(
          Id.class,
          of("words of a-z and 0-9 joined by -", Id.PATTERN, Id::parse),
          EntryId.class,
          of("<tool>/<slug>", EntryId.PATTERN, EntryId::parse),
          CodeId.class,
          of("<system>/<CODE>, such as errno/EACCES", CodeId.PATTERN, CodeId::parse),
          URI.class,
          of("an address such as https://example.com/page", "https?://[^\\s]+", Word::parseUrl),
          DebianPackage.class,
          of("the name of a Debian package", DebianPackage.PATTERN, DebianPackage::parse),
          LocalDate.class,
          of("a date, YYYY-MM-DD", "[0-9]{4}-[0-9]{2}-[0-9]{2}", Word::parseDate),
          OptionSpec.class,
          of("an option, such as --all or --since=", OptionSpec.PATTERN, OptionSpec::parse));

  /** The word for a Java type; empty when the type is none. */
  static Optional<Word> of(Class<?> type) {
    return type.isEnum() ? Optional.of(ofEnum(type)) : Optional.ofNullable(TYPES.get(type));
  }

  private static Word of(
      String expected, String pattern, Function<String, Optional<? extends Object>> parse) {
    return new Word(expected, pattern, List.of(), parse);
  }

  private static Word ofEnum(Class<?> type) {
    List<Object> constants = List.of(type.getEnumConstants());
    List<String> names = constants.stream().map(Word::nameOf).toList();
    return new Word(
        "one of " + String.join(", ", names),
        "",
        names,
        text ->
            names.contains(text)
                ? Optional.of(constants.get(names.indexOf(text)))
                : Optional.empty());
  }

  /** An enum constant as it stands in the content: lower case, {@code _} as {@code -}. */
  static String nameOf(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<URI> parseUrl(String text) {
    try {
      URI uri = new URI(text);
      boolean web = Arrays.asList("https", "http").contains(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> parseDate(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
