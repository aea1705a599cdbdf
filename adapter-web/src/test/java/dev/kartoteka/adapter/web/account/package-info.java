/** Tests of these routes, over HTTP. */
@NullMarked
package dev.kartoteka.adapter.web.account;

import org.jspecify.annotations.NullMarked;
