/** The web adapter over HTTP, with driving ports that do what a test says. */
@NullMarked
package dev.kartoteka.adapter.web;

import org.jspecify.annotations.NullMarked;
