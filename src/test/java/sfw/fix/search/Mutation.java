package sfw.fix.search;

import java.util.Locale;
import java.util.Random;

/** What happens to a message on its way from a program to a search field. */
enum Mutation {
  OTHER_NUMBERS {
    /** Other hosts, ports, pids and times: all numbers of three digits and more that touch none. */
    @Override
    String of(String text) {
      Random random = new Random(7);
      StringBuilder other = new StringBuilder();
      for (String part : text.split("(?<![0-9A-Za-z])(?=[0-9]{4,}(?![0-9A-Za-z]))", -1)) {
        other.append(
            part.replaceFirst("^[0-9]{4,}", String.valueOf(10_000 + random.nextInt(50_000))));
      }
      return other.toString();
    }
  },
  OTHER_ADDRESSES {
    @Override
    String of(String text) {
      return text.replaceAll("\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b", "203.0.113.77")
          .replaceAll("\\b[a-z-]+\\.example\\.(com|org|net)\\b", "node-7.internal.example.test");
    }
  },
  COLOURS {
    @Override
    String of(String text) {
      return "\u001b[1;31m" + text.replace(": ", "\u001b[0m: \u001b[36m") + "\u001b[0m";
    }
  },
  LOG_PREFIX {
    @Override
    String of(String text) {
      StringBuilder prefixed = new StringBuilder();
      text.lines()
          .forEach(
              line ->
                  prefixed
                      .append("Nov 23 14:22:01 web-1 app[4711]: 2026-11-23T14:22:01.123Z ")
                      .append(line)
                      .append('\n'));
      return prefixed.toString();
    }
  },
  WRAPPED {
    @Override
    String of(String text) {
      StringBuilder wrapped = new StringBuilder();
      text.lines()
          .forEach(
              line -> {
                for (int i = 0; i < line.length(); i += 80) {
                  wrapped.append(line, i, Math.min(line.length(), i + 80)).append('\n');
                }
              });
      return wrapped.toString();
    }
  },
  SURROUNDED {
    @Override
    String of(String text) {
      return """
      $ sudo systemctl restart app && journalctl -n 5
      Nov 23 14:22:00 web-1 systemd[1]: Starting Session 12 of User root.
      Nov 23 14:22:00 web-1 dhclient[612]: bound to 192.0.2.9 -- renewal in 1650 seconds.
      """
          + text
          + """

      Nov 23 14:22:03 web-1 CRON[988]: (root) CMD (run-parts /etc/cron.hourly)
          at Object.<anonymous> (/srv/app/index.js:12:7)
      $ _
      """;
    }
  },
  UPPER_CASE {
    @Override
    String of(String text) {
      return text.toUpperCase(Locale.ROOT);
    }
  },
  LOWER_CASE {
    @Override
    String of(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  };

  abstract String of(String text);
}
