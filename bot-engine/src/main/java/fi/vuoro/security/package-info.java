/**
 * Who may do what: users, sessions, API keys, conversation tokens, and the installation key beneath
 * them.
 */
@NullMarked
package fi.vuoro.security;

import org.jspecify.annotations.NullMarked;
