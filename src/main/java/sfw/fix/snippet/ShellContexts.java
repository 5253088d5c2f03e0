package sfw.fix.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where slots stand in shell commands.
 *
 * <p>A word takes the place of each slot, the commands are parsed, and from that word the tree is
 * climbed until a node says what the place is. If any part of the commands could not be parsed, or
 * a node is met that this class does not know, the place is unclear. So is everything that a second
 * reading would have to be thought through for: it is the bare words that must be right.
 */
final class ShellContexts {
  /**
   * Programs, and what is built into shells, that read words of their command line or input as
   * code, or hand them on to one that does: {@code ssh}, {@code xargs}, {@code vim +...}, {@code
   * read 'a[$(id)]'}.
   */
  private static final Set<String> READERS =
      Set.of(
          ("awk bash batch cmd dash eval expect fish gawk jq ksh less let make mapfile mawk mongosh"
                  + " more mysql node parallel perl php printf psql pwsh python python3 read"
                  + " readarray rsync ruby runuser scp screen script sed sftp sh sqlite3 ssh su test"
                  + " tmux trap unset vi view vim watch xargs zsh")
              .split(" "));

  /** Comparisons whose operands are arithmetic, in which {@code a[$(id)]} runs a command. */
  private static final Pattern ARITHMETIC = Pattern.compile("\\s-(eq|ne|lt|le|gt|ge|v|R)\\s");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s'\"`();|&=/]+");

  /** Stands for each character of a slot in {@link #mask}, and never in a command. */
  private static final char SLOT = '\uffff';

  /** A slot's characters in the commands. */
  private record Place(int start, int end) {}

  private final List<Place> places = new ArrayList<>();
  private final String mask;
  private final String code;
  private final boolean isReadAgain;

  private ShellContexts(Template template) {
    StringBuilder text = new StringBuilder();
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.Slot slot) {
        places.add(new Place(text.length(), text.length() + slot.length()));
        text.append(String.valueOf(SLOT).repeat(slot.length()));
      } else if (part instanceof Template.Literal literal) {
        text.append(literal.text());
      }
    }
    this.mask = text.toString();
    this.code = mask.replace(SLOT, 'x');
    this.isReadAgain = BETWEEN_WORDS.splitAsStream(mask).anyMatch(READERS::contains);
  }

  static List<SlotContext> of(Template template) {
    ShellContexts contexts = new ShellContexts(template);
    ShellNode tree = ShellNode.parse(contexts.code);
    boolean faulty = tree.hasFault();
    return contexts.places.stream()
        .map(place -> faulty ? SlotContext.UNCLEAR : contexts.at(place, tree))
        .toList();
  }

  private SlotContext at(Place place, ShellNode tree) {
    Optional<ShellNode> node = Optional.of(tree.spanning(place.start(), place.end()));
    while (node.isPresent()) {
      Optional<SlotContext> context = verdict(node.get(), place);
      if (context.isPresent()) {
        return context.get();
      }
      node = node.get().parent();
    }
    return SlotContext.UNCLEAR;
  }

  /** What a node says about a slot within it; nothing if its parent knows. */
  private Optional<SlotContext> verdict(ShellNode node, Place place) {
    return switch (node.type()) {
      case "word", "concatenation", "command_name", "binary_expression", "unary_expression" ->
          Optional.empty();
      case "raw_string", "ansi_c_string" -> Optional.of(SlotContext.SINGLE_QUOTED);
      case "string", "string_content" -> Optional.of(SlotContext.DOUBLE_QUOTED);
      case "heredoc_body", "heredoc_content" -> Optional.of(inHeredoc(node, place));
      case "comment" -> Optional.of(SlotContext.COMMENT);
      case "variable_name", "simple_expansion", "expansion", "arithmetic_expansion", "subscript" ->
          Optional.of(SlotContext.NAME);
      case "heredoc_start", "function_definition" -> Optional.of(SlotContext.NOWHERE);
      case "variable_assignment" ->
          isIn("declaration_command", node) ? Optional.empty() : Optional.of(word(node, place));
      case "declaration_command" ->
          Optional.of(node.text().startsWith("export ") ? word(node, place) : SlotContext.UNCLEAR);
      case "test_command" ->
          Optional.of(
              ARITHMETIC.matcher(node.text()).find() ? SlotContext.UNCLEAR : word(node, place));
      case "command",
          "file_redirect",
          "herestring_redirect",
          "case_statement",
          "case_item",
          "for_statement" ->
          Optional.of(word(node, place));
      default -> Optional.of(SlotContext.UNCLEAR);
    };
  }

  private static boolean isIn(String type, ShellNode node) {
    return node.parent().filter(parent -> parent.type().equals(type)).isPresent();
  }

  private SlotContext word(ShellNode node, Place place) {
    char before = place.start() == 0 ? ' ' : mask.charAt(place.start() - 1);
    char behind = place.end() == mask.length() ? ' ' : mask.charAt(place.end());
    if (behind == '<' || behind == '>') {
      return SlotContext.NOWHERE; // In front of these, a number is a file descriptor.
    }
    if (before == '~') {
      return SlotContext.UNCLEAR; // In quotes, a user's name is no home directory.
    }
    if (isReadAgain || isInBackticks(node)) {
      return SlotContext.READ_AGAIN;
    }
    return SlotContext.WORD;
  }

  private static boolean isInBackticks(ShellNode node) {
    for (Optional<ShellNode> at = Optional.of(node); at.isPresent(); at = at.get().parent()) {
      if (at.get().type().equals("command_substitution") && at.get().text().startsWith("`")) {
        return true;
      }
    }
    return false;
  }

  /** A line that could become the delimiter would end the document. */
  private SlotContext inHeredoc(ShellNode body, Place place) {
    int lineEnd = mask.indexOf('\n', place.end());
    String line =
        mask.substring(
            mask.lastIndexOf('\n', place.start()) + 1, lineEnd < 0 ? mask.length() : lineEnd);
    String delimiter = delimiter(body);
    boolean couldEnd = line.strip().chars().allMatch(c -> c == SLOT || delimiter.indexOf(c) >= 0);
    return couldEnd ? SlotContext.NOWHERE : SlotContext.HEREDOC;
  }

  private static String delimiter(ShellNode body) {
    Optional<ShellNode> at = Optional.of(body);
    while (at.isPresent() && !at.get().type().equals("heredoc_redirect")) {
      at = at.get().parent();
    }
    return at.stream()
        .flatMap(redirect -> redirect.children().stream())
        .filter(child -> child.type().equals("heredoc_start"))
        .map(ShellNode::text)
        .findFirst()
        .orElse("");
  }
}
