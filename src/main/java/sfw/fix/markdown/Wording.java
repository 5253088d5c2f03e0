package sfw.fix.markdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words that prose should not have, by {@code wording.txt}: names spelt wrong, filler, words that
 * exclude. Looks each word of a text up; only the few that begin a listed phrase cost more.
 */
public final class Wording {

  /** Why a word is listed. */
  public enum Kind {
    /** It is right, though a part of it is listed. */
    KEEP,
    NAME,
    FILLER,
    INCLUSIVE
  }

  /**
   * A listed word in a text.
   *
   * @param offset in characters
   * @param written as the text has it
   * @param instead what to write; empty when the word can go
   */
  public record Term(Kind kind, int offset, String written, Optional<String> instead) {}

  private record Phrase(Kind kind, String words, Optional<String> instead) {

    boolean standsAt(String text, int at) {
      boolean anyCase = kind != Kind.NAME && kind != Kind.KEEP;
      int end = at + words.length();
      return text.regionMatches(anyCase, at, words, 0, words.length()) && isEnd(text, end);
    }
  }

  /** Phrases by the lower-case word that they begin with, the longest first. */
  private static final Map<String, List<Phrase>> PHRASES = load();

  private Wording() {}

  /** All listed words of a text that stand alone: not those within addresses, paths and names. */
  public static List<Term> find(String text) {
    List<Term> found = new ArrayList<>(0);
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      Phrase phrase = end > at && isStart(text, at) ? phraseAt(text, at, end) : null;
      if (phrase == null) {
        at = Math.max(end, at + 1);
      } else {
        int length = phrase.words().length();
        if (phrase.kind() != Kind.KEEP) {
          String written = text.substring(at, at + length);
          found.add(new Term(phrase.kind(), at, written, phrase.instead()));
        }
        at += length;
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable Phrase phraseAt(String text, int at, int end) {
    String word = text.substring(at, end).toLowerCase(Locale.ROOT);
    for (Phrase phrase : PHRASES.getOrDefault(word, List.of())) {
      if (phrase.standsAt(text, at)) {
        return phrase;
      }
    }
    return null;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isStart(String text, int at) {
    return at == 0 || !isJoint(text.charAt(at - 1));
  }

  private static boolean isEnd(String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    boolean within = end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
    return !Character.isLetterOrDigit(next) && !(isJoint(next) && (within || next != '.'));
  }

  /** What joins words into a name or an address. */
  private static boolean isJoint(char c) {
    return c == '-' || c == '_' || c == '.' || c == '/' || c == '@' || c == '$' || c == '\\';
  }

  private static Map<String, List<Phrase>> load() {
    Map<String, List<Phrase>> phrases = new HashMap<>();
    try (InputStream in = Wording.class.getResourceAsStream("wording.txt")) {
      if (in == null) {
        throw new IllegalStateException("the generator was built without wording.txt");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> add(line.split("\t", -1), phrases));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    phrases.values().forEach(list -> list.sort((a, b) -> b.words().length() - a.words().length()));
    return phrases;
  }

  private static void add(String[] columns, Map<String, List<Phrase>> phrases) {
    Kind kind = Kind.valueOf(columns[0].toUpperCase(Locale.ROOT));
    Optional<String> instead = Optional.of(columns[1]).filter(word -> !word.equals("-"));
    for (String words : columns[2].split("\\|", -1)) {
      String first = words.substring(0, wordEnd(words, 0)).toLowerCase(Locale.ROOT);
      phrases
          .computeIfAbsent(first, word -> new ArrayList<>())
          .add(new Phrase(kind, words, instead));
    }
  }
}
