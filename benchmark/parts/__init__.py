"""The parts of the benchmark; see ../README.md."""
