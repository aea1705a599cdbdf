/** Clients. */
@NullMarked
package dev.kartoteka.adapter.django.client;

import org.jspecify.annotations.NullMarked;
