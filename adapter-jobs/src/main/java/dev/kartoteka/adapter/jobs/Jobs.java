package dev.kartoteka.adapter.jobs;

import java.util.List;

/**
 * All jobs of the program.
 *
 * @param all every job once
 */
record Jobs(List<Job> all) {

}
