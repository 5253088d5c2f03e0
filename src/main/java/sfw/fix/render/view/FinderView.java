package sfw.fix.render.view;

import java.util.List;

/**
 * What the search on a page consists of: addresses.
 *
 * @param root what the addresses of all files of the site begin with, as seen from the page
 * @param stylesheet for results; pages with the small field load it with the engine
 * @param scripts in the order in which they run
 * @param later scripts that wait until somebody turns to the small field
 * @param request where a new issue begins
 */
public record FinderView(
    String root, String stylesheet, List<String> scripts, List<String> later, String request) {}
