/**
 * Images: decoding and encoding, where their files lie, and the timer that removes them.
 */
@NullMarked
package dev.kartoteka.adapter.media;

import org.jspecify.annotations.NullMarked;
