/** How an organization gets another creator. */
@NullMarked
package dev.kartoteka.adapter.web.transfer;

import org.jspecify.annotations.NullMarked;
