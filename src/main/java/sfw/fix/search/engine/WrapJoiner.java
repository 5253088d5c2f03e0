package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins words that a terminal cut at the end of a line: {@code unable to get loca}, {@code l
 * issuer}. Two pieces are one word when the index knows the whole and not both pieces.
 */
final class WrapJoiner {
  private final Vocabulary vocabulary;

  WrapJoiner(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Token> join(List<Token> tokens, String text) {
    List<Token> joined = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i + 1 < tokens.size() && isCut(token, tokens.get(i + 1), text)) {
        Token rest = tokens.get(i + 1);
        String whole = token.text() + rest.text();
        joined.add(new Token(whole, token.start(), rest.end(), token.line(), Kind.WORD));
        i++;
      } else {
        joined.add(token);
      }
    }
    return joined;
  }

  private boolean isCut(Token token, Token next, String text) {
    boolean atEnds =
        next.line() == token.line() + 1
            && token.end() < text.length()
            && text.charAt(token.end()) == '\n';
    return atEnds
        && onlySpaces(text, token.end() + 1, next.start())
        && (isUnknown(token.text()) || isUnknown(next.text()))
        && !isUnknown(token.text() + next.text());
  }

  private static boolean onlySpaces(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  private boolean isUnknown(String word) {
    return vocabulary.number(word) == Vocabulary.UNKNOWN;
  }
}
