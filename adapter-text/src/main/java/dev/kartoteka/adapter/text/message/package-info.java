/** How text messages are worded and delivered. */
@NullMarked
package dev.kartoteka.adapter.text.message;

import org.jspecify.annotations.NullMarked;
