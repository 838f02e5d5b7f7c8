/**
 * What a flow asks, as reports need it: its questions in order, what their answers can be, and
 * their labels.
 */
@NullMarked
package fi.vuoro.insight.questionnaire;

import org.jspecify.annotations.NullMarked;
