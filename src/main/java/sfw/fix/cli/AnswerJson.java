package sfw.fix.cli;

import java.util.List;
import java.util.Locale;
import sfw.fix.search.engine.Answer;
import sfw.fix.search.engine.Hit;
import sfw.fix.search.engine.Range;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as JSON, for scripts. */
final class AnswerJson {
  private record Result(
      boolean found, List<Group> groups, List<String> hints, List<String> ignored) {}

  private record Group(List<Found> hits) {}

  private record Found(
      String id,
      String title,
      String label,
      String link,
      String confidence,
      double score,
      String signature,
      double coverage,
      List<Range> matched,
      List<Captured> captures) {}

  private record Captured(String slot, String kind, String value) {}

  private AnswerJson() {}

  static String write(Answer answer) {
    List<Group> groups =
        answer.groups().stream()
            .map(group -> new Group(group.hits().stream().map(AnswerJson::found).toList()))
            .toList();
    return JsonMapper.shared()
        .writeValueAsString(new Result(answer.isFound(), groups, answer.hints(), answer.ignored()));
  }

  private static Found found(Hit hit) {
    return new Found(
        hit.entry().id(),
        hit.entry().title(),
        hit.entry().label(),
        hit.entry().link(),
        word(hit.confidence()),
        rounded(hit.score()),
        hit.signature(),
        rounded(hit.coverage()),
        hit.matched(),
        hit.captures().stream()
            .map(capture -> new Captured(capture.slot(), word(capture.kind()), capture.value()))
            .toList());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }
}
