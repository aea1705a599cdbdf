"""Whether people who read single cards or log in notice what crowds of others do."""
import subprocess
import time

from parts import scenarios

# What is measured over how many connections, and the crowds beside it with theirs.
MEASURED = (("card", 8, (("user-login", 32), ("cards", 128))),
            ("user-login", 1, (("create-by-one", 140),)))


def measure(measuring, target, seconds, tell):
    """The times of each measured scenario in ms, alone and beside each crowd."""
    known = {scenario.name: scenario for scenario in [*scenarios.all_of_them(), scenarios.create_by_one()]}
    found = []
    for name, connections, crowds in MEASURED:
        requests = measuring.requests_of(known[name], target)
        measuring.drive(requests, target, connections, 5)
        found.append(_told(name, connections, measuring.drive(requests, target, connections, seconds)))
        for others, size in crowds:
            told = beside(measuring, target, requests, connections, known[others], size, seconds)
            found.append(_told(name, connections, told, others, size))
    for row in found:
        tell(f"{row['scenario']} beside {row['beside']}: {row['median']:.2f} ms, {row['failed']} failed")
    return found


def beside(measuring, target, requests, connections, others, size, seconds):
    """What the load tool counted of requests while others come over so many connections."""
    crowd = subprocess.Popen(measuring.command(measuring.requests_of(others, target), target, size, seconds + 4),
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(2)
    told = measuring.drive(requests, target, connections, seconds)
    crowd.wait()
    return told


def _told(name, connections, told, beside="nobody", size=0):
    return {"scenario": name, "connections": connections, "beside": beside, "crowd": size,
            "median": told["median"] / 1000, "p99": told["p99"] / 1000, "failed": told["failed"] + told["broken"]}
