/**
 * The architecture rules. Each is proved able to fail: it runs over planted violations
 * first, then over production.
 */
@NullMarked
package dev.kartoteka.architecture;

import org.jspecify.annotations.NullMarked;
