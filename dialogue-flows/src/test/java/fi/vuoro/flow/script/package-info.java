/** Chat scripts run on dialogues of every kind. */
@NullMarked
package fi.vuoro.flow.script;

import org.jspecify.annotations.NullMarked;
