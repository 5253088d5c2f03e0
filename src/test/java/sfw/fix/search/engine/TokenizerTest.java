package sfw.fix.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "open() failed: EACCES            | open failed eacces",
        "(13: Permission denied)          | 13:NUMBER permission denied",
        "0x80070005                       | 0x80070005:HEX",
        "SQLSTATE[HY000]                  | sqlstate hy000",
        "ORA-00942: table                 | ora 00942:NUMBER table",
        "error NG0100                     | error ng0100",
        "java.lang.OutOfMemoryError       | java lang outofmemoryerror",
        "kex_exchange_identification:     | kex_exchange_identification",
        "CrashLoopBackOff                 | crashloopbackoff",
        "C++ and C#, g++: error           | c++ and c# g++ error",
        "can't open 'file'                | cant open file",
        "GLIBC_2.34 not found             | glibc 2:NUMBER 34:NUMBER not found",
      })
  void codesAndWordsSurvive(String text, String expected) {
    assertEquals(expected, shown(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "to 127.0.0.1:3000 failed         | to 127:ADDRESS 0:ADDRESS 0:ADDRESS 1:ADDRESS"
            + " 3000:ADDRESS failed",
        "2026/11/23 14:22:01 [error]      | 2026:TIME 11:TIME 23:TIME 14:TIME 22:TIME 01:TIME error",
        "open /etc/hosts: denied          | open etc:PATH hosts:PATH denied",
        "git@github.com: denied           | git:ACCOUNT github:ACCOUNT com:ACCOUNT denied",
        "get https://a.example/x now      | get https:URL a:URL example:URL x:URL now",
      })
  void whatIsNoWordIsMarkedAsWhatItIs(String text, String expected) {
    assertEquals(expected, shown(text));
  }

  @Test
  void otherAlphabetsAreWordsToo() {
    assertEquals("нет доступа", shown("Нет доступа →"));
  }

  private static String shown(String text) {
    return Tokenizer.tokenize(text).stream()
        .map(t -> t.text() + (t.kind() == Kind.WORD ? "" : ":" + t.kind()))
        .collect(Collectors.joining(" "));
  }
}
