/** How emails are worded, addressed and delivered. */
@NullMarked
package dev.kartoteka.adapter.mail.message;

import org.jspecify.annotations.NullMarked;
