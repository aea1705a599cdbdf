"""Whether those who read single cards notice what crowds of others do."""
import subprocess
import time

from parts import scenarios

# What the others do, and over how many connections.
CROWDS = (("user-login", 32), ("cards", 128))


def measure(measuring, target, seconds, tell):
    """The median of reading cards at 8 connections, in ms, alone and beside each crowd."""
    known = {scenario.name: scenario for scenario in scenarios.all_of_them()}
    reading = measuring.requests_of(known["card"], target)
    measuring.drive(reading, target, 8, 5)
    found = [_told("nobody", measuring.drive(reading, target, 8, seconds))]
    for name, connections in CROWDS:
        crowd = subprocess.Popen(
            measuring.command(measuring.requests_of(known[name], target), target, connections, seconds + 4),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(2)
        found.append(_told(name, measuring.drive(reading, target, 8, seconds), connections))
        crowd.wait()
    for row in found:
        tell(f"card reads beside {row['beside']}: {row['median']:.2f} ms, {row['failed']} failed")
    return found


def _told(beside, told, connections=0):
    return {"beside": beside, "connections": connections, "median": told["median"] / 1000, "p99": told["p99"] / 1000,
            "failed": told["failed"] + told["broken"]}
