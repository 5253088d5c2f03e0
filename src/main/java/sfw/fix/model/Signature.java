package sfw.fix.model;

import java.util.Optional;
import sfw.fix.diagnostic.Located;
import sfw.fix.snippet.Template;

/**
 * The error text as the program prints it, variable parts as slots.
 *
 * @param text as written in the content
 * @param versions where this wording is found
 */
public record Signature(Located<String> text, Template template, Optional<String> versions) {}
