/** Language models behind one small port, asked within limits of time, size, number and money. */
@NullMarked
package fi.vuoro.model;

import org.jspecify.annotations.NullMarked;
