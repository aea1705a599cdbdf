/** Pages of client cards. */
@NullMarked
package dev.kartoteka.adapter.console.clientcard;

import org.jspecify.annotations.NullMarked;
