"""The parts that run others' tools: tests of the build with more requests or seeds, or on changed classes, and the benchmark."""
import collections
import json
import os
import subprocess
import xml.etree.ElementTree

from deploy.local.parts.faults import Result
from deploy.local.parts.machine import Failure

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REQUESTS_OF_A_ROUND = 5_000
LEAST_KILLED = 0.85
KILLED = ("KILLED", "TIMED_OUT", "MEMORY_ERROR")


def requests(options, folder):
    rounds = 1 if options.short else 40
    code = maven(folder, "test", "-pl", "bootstrap", "-am", "-Dtest=GeneratedRequestsTest",
                 "-Dsurefire.failIfNoSpecifiedTests=false", f"-Dinput.rounds={rounds}")
    yield Result(f"{rounds * REQUESTS_OF_A_ROUND:,} generated requests", outcome(code, folder), code == 0)


def simulation(options, folder):
    seeds = 10_000 if options.short else 3_000_000
    code = maven(folder, "test", "-pl", "application", "-am", "-Dtest=SimulationTest",
                 "-Dsurefire.failIfNoSpecifiedTests=false", f"-Dsimulation.seeds={seeds}")
    yield Result(f"{seeds:,} seeds of the simulation", outcome(code, folder), code == 0)


def mutation(options, folder):
    code = maven(folder, "-Pmutation", "-pl", "domain,application", "test-compile",
                 "org.pitest:pitest-maven:mutationCoverage")
    if code != 0:
        yield Result("changes of domain and application", outcome(code, folder), False)
        return
    changes = collections.defaultdict(bool)
    for module in ("domain", "application"):
        for change in xml.etree.ElementTree.parse(f"{ROOT}/{module}/target/pit-reports/mutations.xml").getroot():
            changes[identity(change)] |= change.get("status") in KILLED
    survivors = sorted(change for change, killed in changes.items() if not killed)
    with open(f"{folder}/survivors.txt", "w") as file:
        file.writelines(" ".join(change) + "\n" for change in survivors)
    share = 1 - len(survivors) / len(changes)
    yield Result("changes of domain and application", f"{share:.1%} of {len(changes)} noticed by a test", share >= LEAST_KILLED)


def load(options, folder):
    """The log is that of the benchmark, which deletes its database itself."""
    with open(f"{folder}/benchmark.log", "w") as log:
        code = subprocess.run([f"{ROOT}/benchmark/run", "--parts=endurance", f"--jar={options.jar}", f"--port={options.port}",
                               f"--output={folder}/load", *(["--short"] if options.short else [])],
                              stdout=log, stderr=subprocess.STDOUT).returncode
    if code != 0:
        with open(f"{folder}/benchmark.log", errors="replace") as log:
            raise Failure(f"The benchmark ends with {code}:\n{log.read()[-2000:]}")
    with open(f"{folder}/load/results.json") as file:
        for what, asked, measured, met in json.load(file)["endurance"]:
            yield Result(f"{what} ({asked})", measured, met)


def identity(change):
    """The same change is tried by the tests of both modules."""
    return tuple(change.findtext(name) for name in ("mutatedClass", "mutatedMethod", "methodDescription", "lineNumber",
                                                    "mutator")) + (change.find("indexes").findtext("index"),)


def maven(folder, *arguments):
    with open(f"{folder}/maven.log", "w") as log:
        return subprocess.run(["mvn", "--batch-mode", "--no-transfer-progress", *arguments], cwd=ROOT, stdout=log,
                              stderr=subprocess.STDOUT).returncode


def outcome(code, folder):
    if code == 0:
        return "passed"
    with open(f"{folder}/maven.log", errors="replace") as log:
        return "FAILED:\n" + "".join([line for line in log if "[ERROR]" in line][:15])
