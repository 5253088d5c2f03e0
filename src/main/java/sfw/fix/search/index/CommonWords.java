package sfw.fix.search.index;

import sfw.fix.search.engine.Commonness;

/**
 * The commonest words of messages of programs at large, as counted in the English texts of the
 * gettext catalogues of a Debian system (68347 messages), and what stack traces and logs are full
 * of besides. They are part of the index, so that a visitor loads those that matter in it.
 */
final class CommonWords {
  /** The words of each degree of {@link Commonness}. */
  private static final String[] WORDS = {
    "to not the",
    "of for is in file",
    "cannot be with and name invalid no or failed could",
    "error on this from type use set key must value are size directory data only an " + "by",
    "as has number unable git user does option at list you files line output new if "
        + "default table bad create read while version command index format used server "
        + "specified too options when database",
    "found block all inode but input entry mode show object path supported that it "
        + "argument unknown system open one do can will write warning have was commit get "
        + "section id time missing column keys allowed function whether group string than "
        + "already change out source log",
    "remove message current non end character range information header valid run "
        + "using should label required archive after package password print expected add "
        + "old process text empty exist please usage memory cant may field find more "
        + "start image color code level cache check update branch address which support "
        + "instead context authentication contains reading unexpected length given target "
        + "match arguments specify any before lock changes",
    "remote copy merge display your keyboard program values bytes status local "
        + "signature tree up maximum access exists dead parameter relation window space "
        + "available offset dir certificate long names language same zero multiple paper "
        + "connection standard query requires help sign delete would root expression "
        + "parse search script left tag without variable first array large control "
        + "configuration right exit width encoding objects temporary layout method child "
        + "filesystem attribute been state record repository submodule between location "
        + "null other wal policy quota characters pattern link into skipping select "
        + "defined row device ignored application internal because pack many info enable "
        + "sets replication reference each transaction papir operation try host action "
        + "make socket page unrecognized setting operator allow full signal entries "
        + "document pid lines couldnt schema",
    "republic count port commands hash writing contain head principal request stat "
        + "off last return need flags tables southern role enter matching during patch "
        + "true filename domain selinux selected unsupported creating following both "
        + "functions sequence northern load packages received syntax config ref two there "
        + "columns existing base item see symbol view element working its magic binary "
        + "backup pg buffer running foreign want close client english software opentype "
        + "due contents doesnt created owner security removed date extension locale icon "
        + "ignore reset style enabled ignoring menu definition service diff url users "
        + "free byte statistics allocate disable protocol us max shared cluster send "
        + "environment shell point progress component different got numeric dont force ag "
        + "blocks compression krb installed constraint wrong widget limit where currently "
        + "order requested partition central",
    "error err fatal warn warning info debug notice critical exception caused java "
        + "javax lang org com net http https www main run exec node js py go github io "
        + "internal src lib usr var bin home root app"
  };

  private CommonWords() {}

  /** Writes them as lines of an index. */
  static void write(StringBuilder out) {
    for (int degree = 0; degree < WORDS.length; degree++) {
      out.append(Commonness.LINE).append(degree).append(WORDS[degree]).append('\n');
    }
  }
}
