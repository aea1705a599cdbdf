package dev.kartoteka.adapter.web.wire.input;

import jakarta.servlet.http.Part;

/** A file in a multipart form; stands in the tree of the form where a value would. */
record UploadedFile(Part part) {
}
