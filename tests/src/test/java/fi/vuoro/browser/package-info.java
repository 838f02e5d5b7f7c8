/** Tests in a real Chromium before the real service. */
@NullMarked
package fi.vuoro.browser;

import org.jspecify.annotations.NullMarked;
