/**
 * FEEL expressions and texts with expressions in them: parsed once, checked when the flow is read,
 * evaluated without side effects.
 */
@NullMarked
package fi.vuoro.flow.expression;

import org.jspecify.annotations.NullMarked;
