"""The times of requests that come at a constant rate, whether or not the earlier ones are answered."""
import glob
import json
import os
import subprocess
import zipfile

from deploy.local.parts.machine import java
from parts import machine, scenarios

HERE = os.path.dirname(os.path.abspath(__file__))
SCENARIOS = ("card", "cards", "places", "districts")
# The part of the highest throughput, as measured just before.
SHARE = 0.7
CONNECTIONS = 32


def measure(measuring, target, jar, seconds, tell):
    """The times of each scenario in ms, under a part of the load that the system can take."""
    library = _histograms(jar, measuring.folder)
    found = []
    for scenario in scenarios.all_of_them():
        if scenario.name in SCENARIOS:
            requests = measuring.requests_of(scenario, target)
            measuring.drive(requests, target, CONNECTIONS, seconds)
            most = measuring.drive(requests, target, CONNECTIONS, seconds)
            rate = SHARE * most["requests"] / most["microseconds"] * 1e6
            found.append(_told(scenario.name, rate, _drive(library, requests, target, rate, seconds * 4)))
    for row in found:
        tell(f"{row['scenario']} at {row['rate']:.0f}/s: {row['median']:.2f} ms, 99 % {row['p99']:.2f} ms, "
             f"99.9 % {row['p999']:.2f} ms, {row['failed']} failed")
    return found


def _told(name, rate, told):
    return {"scenario": name, "rate": rate, "failed": told["failed"],
            **{key: told[key] / 1000 for key in ("median", "p99", "p999", "most")}}


def _drive(library, requests, target, rate, seconds):
    done = subprocess.run([java(), "-XX:+UseSerialGC", "-Xmx256m", "-cp", library, HERE + "/../OpenLoop.java",
                           target.url, requests, str(CONNECTIONS), str(rate), str(seconds)], capture_output=True, text=True)
    if done.returncode != 0:
        machine.fail(f"OpenLoop: {done.stderr.strip()}")
    return json.loads(done.stdout)


def _histograms(jar, folder):
    """The library HdrHistogram, which the program brings along: beside its jar, or in it."""
    beside = glob.glob(os.path.dirname(jar) + "/lib/HdrHistogram-*.jar")
    if beside:
        return beside[0]
    with zipfile.ZipFile(jar) as archive:
        inside = next(name for name in archive.namelist() if "/HdrHistogram-" in name)
        return archive.extract(inside, folder)
