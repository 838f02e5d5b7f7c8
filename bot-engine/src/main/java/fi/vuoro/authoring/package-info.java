/** Flows as their authors keep them: drafts, published versions, folders that are watched. */
@NullMarked
package fi.vuoro.authoring;

import org.jspecify.annotations.NullMarked;
