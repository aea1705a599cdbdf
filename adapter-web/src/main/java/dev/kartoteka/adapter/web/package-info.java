/** The REST API: routes, wire rules, representations. */
@NullMarked
package dev.kartoteka.adapter.web;

import org.jspecify.annotations.NullMarked;
