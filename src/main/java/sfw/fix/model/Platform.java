package sfw.fix.model;

import java.util.List;

/**
 * An operating system or distribution.
 *
 * @param family groups platforms: linux, macos, windows, container
 * @param packages its package managers
 */
public record Platform(Id id, String name, Id family, List<Id> packages) {}
