/** Tests of what clients need of security. */
@NullMarked
package dev.kartoteka.adapter.security.client;

import org.jspecify.annotations.NullMarked;
