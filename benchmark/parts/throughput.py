"""Throughput, times, processor time and memory of every scenario, at several numbers of connections."""
import json
import os
import statistics
import subprocess
import time
from dataclasses import asdict, dataclass

from parts import floor, machine, scenarios

HERE = os.path.dirname(os.path.abspath(__file__))
FLOOR = "floor"


@dataclass
class Point:
    scenario: str
    target: str
    connections: int
    rate: float
    median: float
    p99: float
    p999: float = None
    failed: int = 0
    program_cpu: float = None
    database_cpu: float = None
    resident: float = None


class Throughput:

    def __init__(self, database, name, targets, sessions, folder):
        self.database = database
        self.name = name
        self.targets = targets
        self.sessions = sessions
        self.folder = folder
        self.unique = 0

    def measure(self, chosen, connections, seconds, runs, warm_up, tell):
        """One median point for each scenario, target and number of connections; whatever is compared takes turns."""
        points = []
        for scenario in chosen:
            contenders = self._contenders(scenario, warm_up)
            for number in connections:
                turns = [[contender(number, seconds) for contender in contenders] for _ in range(runs)]
                for of_one in zip(*turns):
                    point = _median(of_one)
                    tell(point)
                    points.append(point)
        return points

    def _contenders(self, scenario, warm_up):
        found = []
        for target in self.targets:
            if scenarios.answers(scenario, target):
                path = self.requests_of(scenario, target)
                # The others compile less while they run.
                self.drive(path, target, 16, max(1, warm_up if target.pid is not None else warm_up // 4))
                found.append(lambda number, seconds, path=path, target=target: self._point(scenario, target, path, number, seconds))
        if scenario.drawn is not None and self.sessions is not None:
            script = f"{self.folder}/{scenario.name}.pgbench"
            floor.script_of(scenario, self.targets[0], self.database, self.name, self.sessions, script)
            found.append(lambda number, seconds: self._floor(scenario, script, number, seconds))
        return found

    def requests_of(self, scenario, target):
        """The file of the scenario's requests to the target."""
        path = f"{self.folder}/{scenario.name}-{target.name}.requests"
        scenarios.write_requests(scenario, target, path)
        return path

    def _point(self, scenario, target, path, connections, seconds):
        program, database = self._used(target)
        told = self.drive(path, target, connections, seconds)
        program_after, database_after = self._used(target)
        requests = max(told["requests"], 1)
        point = Point(scenario.name, target.name, connections, told["requests"] / told["microseconds"] * 1e6,
                      told["median"] / 1000, told["p99"] / 1000, told["p999"] / 1000,
                      told["failed"] + told["broken"])
        if target.pid is not None:
            point.program_cpu = (program_after - program) / requests * 1e6
            point.database_cpu = (database_after - database) / requests * 1e6
            point.resident = machine.resident_mib(target.pid)
        return point

    def _used(self, target):
        if target.pid is None:
            return 0, 0
        return machine.processor_seconds(target.pid), machine.processor_seconds(self.database.pid, children=True)

    def command(self, path, target, connections, seconds):
        """The load tool's."""
        self.unique += 1
        return ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "-s", HERE + "/../requests.lua",
                target.url, "--", path, str(1_000_000 + self.unique * 50_000)]

    def drive(self, path, target, connections, seconds):
        """What the load tool counted; times in microseconds."""
        done = subprocess.run(self.command(path, target, connections, seconds), capture_output=True, text=True)
        if done.returncode != 0:
            machine.fail(f"wrk: {done.stderr.strip()}")
        return json.loads(done.stdout.splitlines()[-1])

    def _floor(self, scenario, script, connections, seconds):
        before = machine.processor_seconds(self.database.pid, children=True)
        rate, median, p99 = self.database.pgbench(self.name, script, connections, seconds, {})
        # The processes of the connections end a moment later, and are counted only then.
        time.sleep(1)
        used = machine.processor_seconds(self.database.pid, children=True) - before
        return Point(scenario.name, FLOOR, connections, rate, median, p99, database_cpu=used / (rate * seconds) * 1e6)


def _median(points):
    values = {field: statistics.median(value for value in (getattr(point, field) for point in points))
              for field in ("rate", "median", "p99", "p999", "program_cpu", "database_cpu", "resident")
              if getattr(points[0], field) is not None}
    return Point(**dict(asdict(points[0]), **values, failed=sum(point.failed for point in points)))
