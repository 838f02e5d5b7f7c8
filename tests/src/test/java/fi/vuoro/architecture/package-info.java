/** The rules that keep the modules and capabilities apart. */
@NullMarked
package fi.vuoro.architecture;

import org.jspecify.annotations.NullMarked;
