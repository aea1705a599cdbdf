/** Text messages: their wording, and how they are sent through a gateway. */
@NullMarked
package dev.kartoteka.adapter.text;

import org.jspecify.annotations.NullMarked;
