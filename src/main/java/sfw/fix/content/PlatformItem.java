package sfw.fix.content;

import java.util.List;
import sfw.fix.content.yaml.Doc;
import sfw.fix.content.yaml.Limit;
import sfw.fix.model.Id;

/** A platform of {@code platforms.yaml}. */
public record PlatformItem(
    @Doc("What pages call it.") @Limit(48) String name,
    @Doc("Groups platforms: linux, macos, windows, container.") Id family,
    @Doc("Its package managers.") List<Id> packages) {}
