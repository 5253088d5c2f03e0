package sfw.fix.model;

import sfw.fix.markdown.Prose;

/** A topic. */
public record Tag(Id id, String name, Prose about) {}
