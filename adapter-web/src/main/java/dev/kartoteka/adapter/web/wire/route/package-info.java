/**
 * Routing: the routes, who may call them, and the checks in front of all of them, in the
 * order that the API defines.
 */
@NullMarked
package dev.kartoteka.adapter.web.wire.route;

import org.jspecify.annotations.NullMarked;
