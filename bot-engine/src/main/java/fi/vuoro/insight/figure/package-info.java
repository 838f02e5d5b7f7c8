/**
 * What a report figure is: observations in, an estimate with its uncertainty and its definition
 * out.
 */
@NullMarked
package fi.vuoro.insight.figure;

import org.jspecify.annotations.NullMarked;
