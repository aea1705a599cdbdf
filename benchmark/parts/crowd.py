"""Whether those who read notice that many log in at once."""
import subprocess
import time

from parts import scenarios


def measure(measuring, target, seconds, tell):
    """The median of reading cards, alone and while log-ins saturate the hashing."""
    known = {scenario.name: scenario for scenario in scenarios.all_of_them()}
    reading = measuring.requests_of(known["card"], target)
    measuring.drive(reading, target, 8, 5)
    idle = measuring.drive(reading, target, 8, seconds)
    crowd = subprocess.Popen(measuring.command(measuring.requests_of(known["user-login"], target), target, 32, seconds + 4),
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(2)
    busy = measuring.drive(reading, target, 8, seconds)
    crowd.wait()
    found = {"idle": idle["median"] / 1000, "busy": busy["median"] / 1000}
    tell(f"median of card reads: {found['idle']:.2f} ms alone, {found['busy']:.2f} ms while log-ins saturate the hashing")
    return found
