/**
 * The wire rules, which hold for every route: input, answers, and how a request finds its
 * way.
 */
@NullMarked
package dev.kartoteka.adapter.web.wire;

import org.jspecify.annotations.NullMarked;
