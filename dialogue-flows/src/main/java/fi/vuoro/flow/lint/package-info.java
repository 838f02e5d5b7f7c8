/**
 * What is wrong with a flow, or could be better: findings, and the linter's rules, one class each.
 */
@NullMarked
package fi.vuoro.flow.lint;

import org.jspecify.annotations.NullMarked;
