/** Tests of the jobs, alone and put together by Spring. */
@NullMarked
package dev.kartoteka.adapter.jobs;

import org.jspecify.annotations.NullMarked;
