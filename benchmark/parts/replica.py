"""What a read replica spares the primary."""
from parts import scenarios
from parts.program import Program
from parts.throughput import Throughput

SCENARIOS = ("card", "cards", "name", "places", "districts")
CONNECTIONS = 8


def measure(options, measuring, alone, tell):
    """
    The processor time of the primary for a request in µs, with a replica beside it and without; the two programs take
    turns.
    """
    database, name = measuring.database, measuring.name
    with database.standby(options.port + 8):
        helped = Program(options.jar, database, name, options.port + 4, options.java_options, aot=options.aot,
                         settings={"KARTOTEKA_READ_REPLICA_URL": database.url(name, options.port + 8)})
        try:
            both = Throughput(database, name, [alone, scenarios.Target.of("with a replica", helped)], None, measuring.folder)
            chosen = [scenario for scenario in scenarios.all_of_them() if scenario.name in SCENARIOS]
            points = both.measure(chosen, [CONNECTIONS], options.seconds, options.runs, options.warm_up, lambda point: None)
        finally:
            helped.stop()
    found = [{"scenario": one.scenario, "alone": one.database_cpu, "helped": other.database_cpu,
              "rate": other.rate / one.rate, "failed": one.failed + other.failed}
             for one, other in zip(points[::2], points[1::2])]
    for row in found:
        tell(f"{row['scenario']}: primary {row['alone']:.0f} µs, with a replica {row['helped']:.0f} µs, "
             f"throughput {row['rate']:.2f} ×, {row['failed']} failed")
    return found
