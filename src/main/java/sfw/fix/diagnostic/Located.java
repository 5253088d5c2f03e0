package sfw.fix.diagnostic;

/** A value together with the place it was read from, so that any rule can point at it. */
public record Located<T>(T value, Span span) {}
