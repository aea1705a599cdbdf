package dev.kartoteka.adapter.web.wire.response;

import com.fasterxml.jackson.annotation.JsonValue;

/** The absolute URL of an image. */
public record ImageUrl(@JsonValue String url) {
}
