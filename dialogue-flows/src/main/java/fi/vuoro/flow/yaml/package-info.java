/**
 * Reads flows strictly from YAML or JSON, collects what is wrong, and writes their canonical form.
 */
@NullMarked
package fi.vuoro.flow.yaml;

import org.jspecify.annotations.NullMarked;
