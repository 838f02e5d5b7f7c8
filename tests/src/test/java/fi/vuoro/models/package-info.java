/** The service with a language model that helps, fails, or obeys whoever writes to it. */
@NullMarked
package fi.vuoro.models;

import org.jspecify.annotations.NullMarked;
