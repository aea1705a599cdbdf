/** How letters are worded, addressed and delivered, and when. */
@NullMarked
package dev.kartoteka.adapter.mail.message;

import org.jspecify.annotations.NullMarked;
