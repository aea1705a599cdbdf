/**
 * Credentials of cards: with them persons get in until they own their record.
 */
@NullMarked
package dev.kartoteka.domain.credential;

import org.jspecify.annotations.NullMarked;
