package dev.kartoteka.adapter.jobs;

import java.util.List;

/** Writes down what operators are told. */
record ToldFaults(List<String> lines) implements JobFaults {

	@Override
	public void failed(String jobs) {
		this.lines.add(jobs);
	}

	@Override
	public void restored() {
		this.lines.add("restored");
	}

}
