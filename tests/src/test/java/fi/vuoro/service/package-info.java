/** The real application, started for a test on a free port with a data folder of its own. */
@NullMarked
package fi.vuoro.service;

import org.jspecify.annotations.NullMarked;
