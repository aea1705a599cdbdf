"""Whether the program is the same after an hour of load as at its beginning, and what it does when far more come."""
import itertools
import os
import random
import re
import subprocess
import time
from dataclasses import dataclass

from deploy.local.parts.machine import java
from parts import openloop, scenarios
from parts.program import start_with_standard_data
from parts.steady import CONNECTIONS, SHARE
from parts.throughput import Throughput

NAME = "kartoteka_endurance"
# So many of the requests of each scenario follow one another, in an order that is drawn once.
MIX = {"card": 100, "name": 20, "phone": 12, "patch": 16, "places": 20, "districts": 16, "cards": 12, "create": 2,
       "user-login": 1, "client-login": 1}
ROUNDS_OF_MIX = 100
PERIODS = 6
SECONDS, SHORT_SECONDS = 3600, 60
WARM_UP, SHORT_WARM_UP = 120, 30
SECONDS_OF_A_RATE = 10
FIRST_UNIQUE = 3_000_000
# As many times more connections than the pool has.
CROWD = 10
POOL = 16

MOST_GROWTH = 1.1
MOST_SLOWER = 1.2
MOST_MILLISECONDS_OF_A_PAUSE = 50
LEAST_OF_RATE = 0.9
MOST_SECONDS_OF_A_CROWD = 5


@dataclass
class Sample:
    threads: int
    descriptors: int
    connections: int


def measure(options, database, folder, tell):
    """Each bound: what, what was asked for, what was measured, and whether it is met."""
    log = f"{folder}/endurance-gc.log"
    program = start_with_standard_data(options.jar, database, NAME, options.port,
                                       f"{options.java_options} -Xlog:gc,safepoint:file={log}:uptime", options.aot)
    try:
        measuring = Throughput(database, NAME, [scenarios.Target.of(NAME, program)], None, folder)
        return list(_bounds(_measured(options, program, measuring, log, tell)))
    finally:
        program.stop()
        database.drop(NAME)


def _measured(options, program, measuring, log, tell):
    seconds, warm_up = (SHORT_SECONDS, SHORT_WARM_UP) if options.short else (SECONDS, WARM_UP)
    target = measuring.targets[0]
    requests = f"{measuring.folder}/mix.requests"
    _write_mix(requests, target)
    measuring.drive(requests, target, CONNECTIONS, warm_up)
    most = _rate(measuring.drive(requests, target, CONNECTIONS, SECONDS_OF_A_RATE))
    tell(f"{most['rate']:.0f} requests a second at most; {SHARE:.0%} of them for {seconds} s")
    before = _heap_after_collection(program.pid, log)
    first_pause = len(_pauses(log))
    with openloop.start(options.jar, measuring.folder, target.url, requests, CONNECTIONS, SHARE * most["rate"], seconds,
                        PERIODS, FIRST_UNIQUE) as load:
        samples = _samples(program.pid, measuring, load, seconds)
        periods = load.told()
    for number, period in enumerate(periods, 1):
        tell(f"sixth {number}: {period['failed']} of {period['requests']} failed, 99 % within {period['p99'] / 1000:.1f} ms")
    pauses = _pauses(log)[first_pause:]
    tell(f"collections of the whole heap after the start of the program: {', '.join(_full_collections(log)) or 'none'}")
    after = _heap_after_collection(program.pid, log)
    # Both at this time: the tables have grown during the hour.
    usual = _rate(measuring.drive(requests, target, CONNECTIONS, SECONDS_OF_A_RATE))
    crowd = _rate(measuring.drive(requests, target, CROWD * POOL, SECONDS_OF_A_RATE))
    return {"periods": periods, "samples": samples, "pauses": pauses, "heap": (before, after), "usual": usual, "crowd": crowd}


def _write_mix(path, target):
    lot = random.Random(1)
    lines = {}
    for scenario in scenarios.all_of_them():
        if scenario.name in MIX:
            scenarios.write_requests(scenario, target, path)
            with open(path) as file:
                lines[scenario.name] = itertools.cycle(file.readlines())
    names = [name for name, share in MIX.items() for _ in range(share)]
    with open(path, "w") as file:
        for _ in range(ROUNDS_OF_MIX):
            lot.shuffle(names)
            file.writelines(next(lines[name]) for name in names)


def _rate(told):
    good = told["requests"] - told["failed"]
    return {"rate": good / told["microseconds"] * 1e6, "failed": told["failed"] + told["broken"], "p999": told["p999"] / 1e6}


def _samples(pid, measuring, load, seconds):
    """What the program holds, some hundred times until the load ends."""
    found = []
    while load.goes_on(seconds / 240):
        found.append(Sample(len(os.listdir(f"/proc/{pid}/task")), len(os.listdir(f"/proc/{pid}/fd")), int(measuring.database.sql(
            "postgres", f"select count(*) from pg_stat_activity where datname = '{NAME}'")[0][0])))
    return found


def _heap_after_collection(pid, log):
    """MB of live objects, that is after a collection of the whole heap."""
    subprocess.run([os.path.dirname(java()) + "/jcmd", str(pid), "GC.run"], check=True, stdout=subprocess.DEVNULL)
    time.sleep(2)
    with open(log) as file:
        return int(re.findall(r"Pause Full .*->(\d+)M", file.read())[-1])


def _full_collections(log):
    """When each of them began, and how long it took, but for those that were asked for."""
    with open(log) as file:
        return [f"{taken} ms at {begin} s" for begin, taken in
                re.findall(r"^\[(\d+)\.\d+s\].*Pause Full \((?!Diagnostic).* (\d+)\.\d+ms$", file.read(), re.MULTILINE)]


def _pauses(log):
    """Milliseconds of each time in which all threads of the program stood still."""
    with open(log) as file:
        return [int(nanoseconds) / 1e6 for nanoseconds in re.findall(r"Total: +(\d+) ns", file.read())]


def _bounds(measured):
    periods, samples, crowd = measured["periods"], measured["samples"], measured["crowd"]
    failed = sum(period["failed"] for period in periods)
    yield "requests that failed", "none", f"{failed} of {sum(period['requests'] for period in periods)}", not failed
    first, last = periods[0]["p99"] / 1000, periods[-1]["p99"] / 1000
    yield ("99 % in the last sixth against the first", f"≤ {MOST_SLOWER} ×", f"{last / first:.2f} × ({first:.1f} and {last:.1f} ms)",
           last <= MOST_SLOWER * first)
    before, after = measured["heap"]
    yield ("heap after a full collection", f"≤ {MOST_GROWTH} × that before", f"{before} and {after} MB", after <= MOST_GROWTH * before)
    sixth = len(samples) // PERIODS
    for what in ("threads", "descriptors", "connections"):
        at_first, at_last = (max(getattr(sample, what) for sample in part) for part in (samples[:sixth], samples[-sixth:]))
        yield (f"{what} in the last sixth", f"≤ {MOST_GROWTH} × the first", f"{at_first} and {at_last}", at_last <= MOST_GROWTH * at_first)
    longest = max(measured["pauses"])
    yield (f"longest of {len(measured['pauses'])} pauses of all threads", f"≤ {MOST_MILLISECONDS_OF_A_PAUSE} ms", f"{longest:.0f} ms",
           longest <= MOST_MILLISECONDS_OF_A_PAUSE)
    share = crowd["rate"] / measured["usual"]["rate"]
    yield (f"throughput of {CROWD * POOL} connections", f"≥ {LEAST_OF_RATE} × that of {CONNECTIONS}", f"{share:.2f} ×", share >= LEAST_OF_RATE)
    yield (f"99.9 % of the requests of {CROWD * POOL} connections, {crowd['failed']} of them refused", f"≤ {MOST_SECONDS_OF_A_CROWD} s",
           f"{crowd['p999']:.2f} s", crowd["p999"] <= MOST_SECONDS_OF_A_CROWD)
