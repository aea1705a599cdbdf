/** Tests of what accounts need of security. */
@NullMarked
package dev.kartoteka.adapter.security.account;

import org.jspecify.annotations.NullMarked;
