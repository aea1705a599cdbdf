/**
 * The use cases, which implement the driving ports. Depends on the domain only; bootstrap
 * makes them transactional.
 */
@NullMarked
package dev.kartoteka.application;

import org.jspecify.annotations.NullMarked;
