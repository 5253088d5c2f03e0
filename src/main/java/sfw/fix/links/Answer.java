package sfw.fix.links;

import java.util.Optional;

/**
 * What became of asking for an address.
 *
 * @param words what the server or the network said, for people: {@code 404 Not Found}
 * @param movedTo where redirects led, when the server says that it is for good
 */
record Answer(State state, String words, Optional<String> movedTo) {

  enum State {
    /** There is a page. */
    GOOD,
    /** There is none, or nobody answers. */
    DEAD,
    /** The server refuses to say, as many do to programs. Neither good nor dead. */
    UNSURE
  }

  static Answer good(String words, Optional<String> movedTo) {
    return new Answer(State.GOOD, words, movedTo);
  }

  static Answer dead(String words) {
    return new Answer(State.DEAD, words, Optional.empty());
  }

  static Answer unsure(String words) {
    return new Answer(State.UNSURE, words, Optional.empty());
  }
}
