"""Results as tables and plots."""
import json
import os


def tell(point):
    print(f"{point.scenario:14} {point.target:10} {point.connections:4} {point.rate:10.0f}/s "
          f"{point.median:8.2f} ms {point.p99:8.2f} ms"
          + (f"  {point.program_cpu:7.0f} + {point.database_cpu or 0:.0f} µs" if point.program_cpu is not None else
             f"  {point.database_cpu:.0f} µs db" if point.database_cpu is not None else "")
          + (f"  {point.resident:.0f} MiB" if point.resident else "") + (f"  {point.failed} failed" if point.failed else ""),
          flush=True)


def write(results, folder):
    os.makedirs(folder, exist_ok=True)
    with open(folder + "/results.json", "w") as file:
        json.dump(results, file, indent=1)
