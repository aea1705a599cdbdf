package dev.kartoteka.adapter.web.wire.route;

/**
 * One method of a path.
 *
 * @param path with its variables in braces and an optional slash at the end
 * @param idempotent whether it accepts an {@code Idempotency-Key}
 */
record Route(String method, String path, AllowedCaller allowedCaller, boolean idempotent) {
}
