package sfw.fix.content.yaml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;

/**
 * What a YAML node must look like. Shapes are derived from records: a component is a key, its Java
 * type says what the key holds. {@link Binder} reads nodes by them, {@link JsonSchema} writes them
 * down, so that the two agree.
 *
 * <ul>
 *   <li>{@code String}: free text, which must be quoted; {@code SourceText}: the same, with the
 *       places of its characters; {@code Prose}: the same, holding Markdown
 *   <li>{@code Id}, {@code EntryId}, {@code CodeId}, {@code DebianPackage}, {@code URI}, {@code
 *       LocalDate}, enums: a {@link Word}
 *   <li>{@code Located<X>}: as X, with its place
 *   <li>{@code Optional<X>}, {@code List<X>}, {@code Map<K, X>}, records
 *   <li>{@code Span}: no key, but the place of the record itself: of its key in a map
 * </ul>
 */
sealed interface Shape {

  /** Free text. */
  record Text() implements Shape {}

  /** Free text, with the places of its characters. */
  record Source() implements Shape {}

  /** Free text that holds a paragraph of Markdown. */
  record Markdown() implements Shape {}

  /** A word of some kind. */
  record OneWord(Word word) implements Shape {}

  /** A value with its place. */
  record WithPlace(Shape value) implements Shape {}

  /** A list. */
  record Items(Shape item) implements Shape {}

  /** A mapping whose keys the author chooses. */
  record Entries(Optional<Word> key, Shape value) implements Shape {}

  /** A mapping with known keys. */
  record Fields(Class<? extends Record> type, List<Key> keys) implements Shape {
    List<String> names() {
      return keys.stream().map(Key::name).toList();
    }
  }

  /** One key of a {@link Fields}. */
  record Key(
      String name,
      Shape shape,
      boolean required,
      boolean optional,
      boolean allOrNone,
      boolean notEmpty,
      int limit,
      String doc) {}

  /** The shape of a record type. */
  static Fields of(Class<? extends Record> type) {
    return Cache.FIELDS.computeIfAbsent(type, Cache::fields);
  }

  /** The shape of a mapping from ids to records. */
  static Entries mapOf(Class<?> key, Class<? extends Record> value) {
    return new Entries(Word.of(key), of(value));
  }

  /** Derives shapes by reflection, once for each type. */
  final class Cache {
    private static final Map<Class<? extends Record>, Fields> FIELDS = new ConcurrentHashMap<>();

    private Cache() {}

    private static Fields fields(Class<? extends Record> type) {
      List<Key> keys =
          Arrays.stream(type.getRecordComponents())
              .filter(component -> component.getType() != Span.class)
              .map(Cache::key)
              .toList();
      return new Fields(type, keys);
    }

    private static Key key(RecordComponent component) {
      Class<?> type = component.getType();
      boolean optional = type == Optional.class;
      boolean collection = type == List.class || type == Map.class;
      boolean notEmpty = component.isAnnotationPresent(NotEmpty.class);
      Doc doc = component.getAnnotation(Doc.class);
      Limit limit = component.getAnnotation(Limit.class);
      return new Key(
          component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
          shape(optional ? argument(component.getGenericType(), 0) : component.getGenericType()),
          !optional && (!collection || notEmpty),
          optional,
          component.isAnnotationPresent(AllOrNone.class),
          notEmpty,
          limit == null ? Integer.MAX_VALUE : limit.value(),
          doc == null ? "" : doc.value());
    }

    private static Shape shape(Type type) {
      Class<?> raw = raw(type);
      if (raw == String.class) {
        return new Text();
      } else if (raw == SourceText.class) {
        return new Source();
      } else if (raw == Prose.class) {
        return new Markdown();
      } else if (raw == Located.class) {
        return new WithPlace(shape(argument(type, 0)));
      } else if (raw == List.class) {
        return new Items(shape(argument(type, 0)));
      } else if (raw == Map.class) {
        return new Entries(Word.of(raw(argument(type, 0))), shape(argument(type, 1)));
      }
      Optional<Word> word = Word.of(raw);
      return word.isPresent() ? new OneWord(word.get()) : fields(raw.asSubclass(Record.class));
    }

    private static Class<?> raw(Type type) {
      return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Type argument(Type type, int index) {
      return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
  }
}
