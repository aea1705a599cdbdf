"""From the command to the first answered request, and the memory after that."""
import statistics

from parts.program import Program


def measure(options, database, name, tell):
    """Times of several starts on a database that has its schema already; the first, on cold files, is left out."""
    variants = {"with the AOT cache": options.aot, "without it": None} if options.aot else {"without an AOT cache": None}
    found = {}
    for variant, cache in variants.items():
        seconds = []
        for _ in range(6):
            program = Program(options.jar, database, name, options.port, options.java_options, aot=cache)
            seconds.append(program.start_seconds)
            program.stop()
        found[variant] = statistics.median(seconds[1:])
        tell(f"start {variant}: {found[variant]:.2f} s")
    return found
