/** The report API: figures with their uncertainty, and no group too small to show. */
@NullMarked
package fi.vuoro.insight.report;

import org.jspecify.annotations.NullMarked;
