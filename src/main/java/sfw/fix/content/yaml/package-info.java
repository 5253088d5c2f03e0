/** Reads YAML files into records, and describes the same records as JSON Schema. */
@NullMarked
package sfw.fix.content.yaml;

import org.jspecify.annotations.NullMarked;
