/**
 * What every HTTP answer has in common: problems, limits, security headers, and the static pages.
 */
@NullMarked
package fi.vuoro.web;

import org.jspecify.annotations.NullMarked;
