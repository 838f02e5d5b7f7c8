/** Chat scripts: whole dialogues written as they would be read, held on simulated time. */
@NullMarked
package fi.vuoro.flow.script;

import org.jspecify.annotations.NullMarked;
