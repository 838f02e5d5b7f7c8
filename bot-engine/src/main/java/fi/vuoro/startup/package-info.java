/** What has to be ready before the first request is let in. */
@NullMarked
package fi.vuoro.startup;

import org.jspecify.annotations.NullMarked;
