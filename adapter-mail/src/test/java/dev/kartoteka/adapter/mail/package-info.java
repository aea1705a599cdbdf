/** The mail adapter as a whole, put together by Spring. */
@NullMarked
package dev.kartoteka.adapter.mail;

import org.jspecify.annotations.NullMarked;
