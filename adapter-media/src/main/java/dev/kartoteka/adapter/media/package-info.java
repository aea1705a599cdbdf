/** Images: decoding and encoding, and where their files lie. */
@NullMarked
package dev.kartoteka.adapter.media;

import org.jspecify.annotations.NullMarked;
