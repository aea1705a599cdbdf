/**
 * The rules by which the house is built, each proved able to fail: over planted
 * violations first, then over production.
 */
@NullMarked
package dev.kartoteka.architecture;

import org.jspecify.annotations.NullMarked;
