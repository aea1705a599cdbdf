/**
 * How a request finds its way: which routes there are, who may take them, and the checks
 * that stand in front of all of them, in the order the contract gives.
 */
@NullMarked
package dev.kartoteka.adapter.web.wire.route;

import org.jspecify.annotations.NullMarked;
