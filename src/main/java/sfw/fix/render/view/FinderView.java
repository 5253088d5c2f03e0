package sfw.fix.render.view;

/**
 * What the search on a page consists of: addresses.
 *
 * @param root what the addresses of all files of the site begin with, as seen from the page
 * @param stylesheet for results
 * @param driver the script that loads and asks the engine
 * @param results the script that draws answers
 * @param field the script of the small field
 * @param box the script of the large box
 * @param request where a new issue begins
 */
public record FinderView(
    String root,
    String stylesheet,
    String driver,
    String results,
    String field,
    String box,
    String request) {}
