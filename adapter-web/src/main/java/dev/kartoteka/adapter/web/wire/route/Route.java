package dev.kartoteka.adapter.web.wire.route;

/**
 * One route, for whoever wants to know which there are.
 *
 * @param path with its variables in braces, and a slash at the end that may be left out
 * @param repeatable whether it knows idempotency keys
 */
record Route(String method, String path, Access access, boolean repeatable) {
}
