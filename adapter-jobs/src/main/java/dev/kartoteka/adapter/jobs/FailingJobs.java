package dev.kartoteka.adapter.jobs;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Knows which jobs fail at present, and why. Safe for use by several threads. */
final class FailingJobs {

	private final JobFaults faults;

	/** Causes by the names of the jobs. */
	private final Map<String, String> causes = new TreeMap<>();

	FailingJobs(JobFaults faults) {
		this.faults = faults;
	}

	synchronized void failed(String job, Throwable failure) {
		this.causes.put(job, Cause.of(failure));
		this.faults.failed(jobsByCause());
	}

	synchronized void succeeded(String job) {
		if (this.causes.remove(job) != null && this.causes.isEmpty()) {
			this.faults.restored();
		}
	}

	/** Several jobs with one cause have it once. */
	private String jobsByCause() {
		Map<String, String> jobs = this.causes.entrySet()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getValue, TreeMap::new,
					Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))));
		return jobs.entrySet()
			.stream()
			.map((cause) -> cause.getValue() + " (" + cause.getKey() + ")")
			.collect(Collectors.joining(", "));
	}

}
