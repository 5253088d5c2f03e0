package sfw.fix.check;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import sfw.fix.model.Risk;

/**
 * A kind of command that can harm.
 *
 * @param command what it looks like, for the rule's page
 * @param risk what {@code risk=} has to name
 * @param reason what can happen, to follow "because"
 * @param test whether a command is one
 */
record Danger(String command, Risk risk, String reason, Predicate<Invocation> test) {

  private static final Set<String> SQL_PROGRAMS =
      Set.of("psql", "mysql", "mariadb", "sqlite3", "sqlcmd");
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh", "python3");
  private static final Pattern DROP =
      Pattern.compile(
          "(?is).*\\b(drop\\s+(table|database|schema|role|user|index|view|owned)|truncate|delete\\s+from)\\b.*");

  /** All that is known. */
  static final List<Danger> ALL =
      List.of(
          destroys(
              "rm -r",
              "it removes whole folders, and nothing brings them back",
              c -> c.is("rm") && c.has("-r", "-R", "--recursive")),
          destroys(
              "find -delete, find -exec rm",
              "it removes every file that matches",
              c -> c.is("find") && (c.has("-delete") || hasWord(c, "rm"))),
          destroys(
              "mkfs, mkswap",
              "it makes a device empty",
              c -> c.name().startsWith("mk") && (c.name().startsWith("mkfs") || c.is("mkswap"))),
          destroys(
              "wipefs, shred", "it overwrites what is there", c -> c.is("wipefs") || c.is("shred")),
          destroys(
              "dd of=/dev/...",
              "it overwrites a device",
              c -> c.is("dd") && c.names("of=/dev/(?!null|stdout).*")),
          destroys(
              "git push --force",
              "it replaces the history that others have",
              c -> c.is("git", "push") && (c.has("-f", "--force") || c.names("\\+.+"))),
          destroys(
              "git reset --hard",
              "changes that are not committed are gone",
              c -> c.is("git", "reset") && c.has("--hard")),
          destroys(
              "git clean -f",
              "it removes files that git does not know",
              c -> c.is("git", "clean") && c.has("-f", "--force")),
          destroys(
              "git filter-branch, git reflog expire, git gc --prune=now",
              "it removes commits for good",
              c ->
                  c.is("git", "filter-branch")
                      || (c.is("git", "reflog") && c.names("expire|delete"))
                      || c.sets("--prune", "now|all")),
          destroys(
              "git checkout -- FILE, git restore FILE",
              "changes that are not committed are gone",
              c ->
                  (c.is("git", "checkout") && (c.has("-f", "--force") || hasWord(c, "--")))
                      || (c.is("git", "restore") && !c.has("--staged", "-S"))),
          destroys(
              "git branch -D, git stash drop",
              "commits are gone as soon as git tidies up",
              c ->
                  (c.is("git", "branch") && c.has("-D"))
                      || (c.is("git", "stash") && c.names("drop|clear"))),
          destroys(
              "docker system prune, volume prune, container prune, image prune --all",
              "it removes all that is not in use at the moment",
              c -> isDocker(c) && prunes(c)),
          destroys(
              "docker volume rm, docker rm -v, docker compose down -v",
              "data in the volume is gone",
              c ->
                  (isDocker(c) && c.subcommand().equals("volume rm"))
                      || (c.is("docker", "rm", "compose rm", "compose down")
                          && c.has("-v", "--volumes"))),
          destroys(
              "docker rm -f, docker rmi -f",
              "it kills what runs, and removes what it wrote",
              c ->
                  isDocker(c)
                      && Set.of("rm", "rmi", "image rm", "container rm").contains(c.subcommand())
                      && c.has("-f", "--force")),
          destroys(
              "kubectl delete",
              "what is deleted is gone, and what belongs to it",
              c -> c.is("kubectl", "delete")),
          destroys(
              "DROP, TRUNCATE, DELETE FROM",
              "rows and tables come back only from a backup",
              c -> SQL_PROGRAMS.contains(c.name()) && DROP.matcher(c.arguments()).matches()),
          destroys(
              "dropdb, dropuser, pg_dropcluster",
              "what is dropped comes back only from a backup",
              c -> c.is("dropdb") || c.is("dropuser") || c.is("pg_dropcluster")),
          destroys(
              "pg_resetwal",
              "it throws the log away, and with it what was not written yet",
              c -> c.is("pg_resetwal") && !c.has("-n", "--dry-run")),
          destroys(
              "truncate -s 0",
              "the file's content is gone",
              c -> c.is("truncate") && c.has("-s", "--size")),
          destroys(
              "journalctl --vacuum-*",
              "older log entries are gone",
              c -> c.is("journalctl") && c.has("--vacuum-size", "--vacuum-time", "--vacuum-files")),
          destroys(
              "userdel -r, lvremove, vgremove, pvremove",
              "it removes data with the name",
              c ->
                  (c.is("userdel") && c.has("-r", "--remove"))
                      || Set.of("lvremove", "vgremove", "pvremove").contains(c.name())),
          destroys(
              "apt-get purge",
              "configuration and data of packages may go with them",
              c -> (c.is("apt") || c.is("apt-get")) && c.is(c.name(), "purge")),
          destroys("crontab -r", "the table is gone", c -> c.is("crontab") && c.has("-r")),
          destroys(
              "fsck -y, e2fsck -f",
              "it decides for itself what of a damaged file system is kept",
              c -> c.name().contains("fsck") && !c.is("git") && c.has("-y", "-p", "-a")),
          endangers(
              "chmod 777, chmod o+w, a+rwx",
              "everybody on the machine can write to it",
              c ->
                  c.is("chmod")
                      && c.names("[0-7]?[0-7]?[0-7][2367]|[augo]*[oa][augo]*[+=][rxX]*w.*")),
          endangers(
              "setenforce 0",
              "SELinux no longer forbids anything, to anybody",
              c -> c.is("setenforce") && c.names("0|(?i)permissive")),
          endangers(
              "curl ... | sh",
              "it runs what a stranger may have changed",
              c ->
                  SHELLS.contains(c.name())
                      && c.command()
                          .input()
                          .filter(i -> i.words().get(0).text().matches("curl|wget"))
                          .isPresent()),
          endangers(
              "curl -k unless into /dev/null, wget --no-check-certificate",
              "nobody knows who answers",
              c ->
                  (c.is("curl") && c.has("-k", "--insecure") && !c.sets("-o", "/dev/null"))
                      || (c.is("wget") && c.has("--no-check-certificate"))),
          endangers(
              "git -c http.sslVerify=false, npm config set strict-ssl false",
              "nobody knows who answers",
              c ->
                  (c.is("git") || c.is("npm"))
                      && c.arguments()
                          .matches("(?is).*\\b(sslverify|strict-ssl)[ =]+(false|0|no)\\b.*")),
          endangers(
              "ssh -o StrictHostKeyChecking=no",
              "nobody knows who answers",
              c ->
                  c.sets(
                      "-o", "(?i)stricthostkeychecking[= ]?(no|off)|userknownhostsfile=/dev/null")),
          endangers(
              "usermod -aG docker, gpasswd -a ... docker, and other groups of root",
              "who is in that group is root in all but name",
              c ->
                  (c.is("usermod") || c.is("gpasswd") || c.is("adduser"))
                      && !c.has("-d", "--delete")
                      && Pattern.compile("\\b(docker|sudo|wheel|root|disk|lxd)\\b")
                          .matcher(c.arguments())
                          .find()),
          endangers(
              "docker run --privileged",
              "the container can do what root on the host can",
              c -> isDocker(c) && c.has("--privileged")),
          endangers(
              "iptables -F, ufw disable, nft flush ruleset",
              "the firewall lets everything in",
              c ->
                  (c.is("iptables") && c.has("-F", "--flush"))
                      || c.is("ufw", "disable", "reset")
                      || (c.is("nft") && c.names("flush"))),
          endangers(
              "setsebool ... 1",
              "SELinux allows it to every process of the domain",
              c -> c.is("setsebool") && (c.names("1|on|true") || c.names(".*=(1|on|true)"))),
          endangers(
              "update-crypto-policies --set",
              "weaker algorithms are allowed to every program",
              c -> c.is("update-crypto-policies") && c.sets("--set", ".*(SHA1|LEGACY).*")),
          endangers(
              "semanage permissive -a",
              "SELinux no longer forbids anything to that domain",
              c -> c.is("semanage", "permissive") && c.has("-a", "--add")),
          interrupts(
              "pkill, killall",
              "it ends every process whose name fits, also those of others",
              c -> (c.is("pkill") || c.is("killall")) && !c.has("-0", "-l", "--list")),
          interrupts(
              "kill -9",
              "the process has no time to save what it holds",
              c -> c.is("kill") && hasWord(c, "-9", "-KILL", "-SIGKILL")),
          interrupts(
              "reboot, shutdown, poweroff",
              "the machine is away",
              c ->
                  c.is("reboot")
                      || c.is("shutdown")
                      || c.is("systemctl", "reboot", "poweroff", "halt")),
          interrupts(
              "fuser -k",
              "it kills whoever uses the file",
              c -> c.is("fuser") && c.has("-k", "--kill")));

  private static Danger destroys(String command, String reason, Predicate<Invocation> test) {
    return new Danger(command, Risk.DESTRUCTIVE, reason, test);
  }

  private static Danger endangers(String command, String reason, Predicate<Invocation> test) {
    return new Danger(command, Risk.SECURITY, reason, test);
  }

  private static Danger interrupts(String command, String reason, Predicate<Invocation> test) {
    return new Danger(command, Risk.DOWNTIME, reason, test);
  }

  /** A build's cache, a network and an image without a name are made again. */
  private static boolean prunes(Invocation command) {
    return switch (command.subcommand()) {
      case "system prune", "volume prune", "container prune" -> true;
      case "image prune" -> command.has("-a", "--all");
      default -> false;
    };
  }

  private static boolean isDocker(Invocation command) {
    return command.is("docker") || command.is("podman");
  }

  private static boolean hasWord(Invocation command, String... words) {
    Set<String> wanted = Set.of(words);
    return command.command().words().stream().anyMatch(word -> wanted.contains(word.text()));
  }
}
