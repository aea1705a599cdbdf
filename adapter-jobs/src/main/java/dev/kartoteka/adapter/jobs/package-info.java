/**
 * Driving adapter: the jobs, which is work that the program does by itself, again and
 * again. {@link dev.kartoteka.adapter.jobs.JobsConfiguration} lists all of them.
 */
@NullMarked
package dev.kartoteka.adapter.jobs;

import org.jspecify.annotations.NullMarked;
