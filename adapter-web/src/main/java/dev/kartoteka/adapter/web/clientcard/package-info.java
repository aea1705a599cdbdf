/** Client cards. */
@NullMarked
package dev.kartoteka.adapter.web.clientcard;

import org.jspecify.annotations.NullMarked;
