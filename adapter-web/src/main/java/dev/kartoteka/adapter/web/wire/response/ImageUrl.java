package dev.kartoteka.adapter.web.wire.response;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an image is found, absolute. */
public record ImageUrl(@JsonValue String url) {
}
