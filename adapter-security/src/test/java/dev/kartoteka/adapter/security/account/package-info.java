/** Tests of the security of accounts. */
@NullMarked
package dev.kartoteka.adapter.security.account;

import org.jspecify.annotations.NullMarked;
