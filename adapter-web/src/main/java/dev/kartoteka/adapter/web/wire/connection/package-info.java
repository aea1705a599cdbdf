/** The connections of clients: what Tomcat accepts, and how long it waits. */
@NullMarked
package dev.kartoteka.adapter.web.wire.connection;

import org.jspecify.annotations.NullMarked;
