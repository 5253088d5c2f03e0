package sfw.fix.render.view;

import java.util.List;

/**
 * The form of the page that asks for contributions.
 *
 * @param request where a new issue begins
 * @param platform the one to begin with
 * @param tools ids, like {@code codes}, {@code platforms} and {@code tags}
 */
public record ContributeForm(
    String script,
    String styles,
    String request,
    String platform,
    List<String> tools,
    List<String> codes,
    List<String> platforms,
    List<String> tags) {}
