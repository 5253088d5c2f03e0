package sfw.fix.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFormatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cannot open %s: %m             | cannot open <value>: <reason>",
        "%s: line %5.2f of %*d: %ld     | <value>: line <number> of <number-2>: <number-3>",
        "100%% of %1$s and %2$zu        | 100% of <value> and <number>",
        "50% of all                     | 50% of all",
        "%(fileName)s is %(n)05d        | <file-name> is <n>",
        "file {0} of ''{1,number}''     | file <value> of '<value-2>'",
        "{path} and {path!r} and {}     | <path> and <path-2> and <value>",
        "${user.name} in {{ dir }}      | <user-name> in <dir>",
        "expected < but got <eof>       | expected \\< but got \\<eof>",
        "don''t                         | don''t",
      })
  void whatIsFilledInIsASlot(String message, String signature) {
    assertEquals(signature, MessageFormats.of(message));
  }
}
