"""What is done to the program and its database while writers go on. Each fault fails if it did not really happen."""
import contextlib
import errno
import os
import signal
import subprocess
import tempfile
import time

from deploy.local.parts.faults import Result
from deploy.local.parts.machine import Failure, wait_until
from reliability.parts import audit, plants
from reliability.parts.installation import Installation, state_of
from reliability.parts.ledger import Ledger
from reliability.parts.writers import Writers

MOST_SECONDS_OF_RECOVERY = 30
SECONDS_BETWEEN = 2
SECONDS_STOPPED = 7
DISK = 400 * 2**20


class Fire:
    """Writers at work on an installation, and how long it took until they could go on after each fault."""

    def __init__(self, installation):
        self.installation = installation
        self.ledger = Ledger()
        self.writers = Writers(installation, self.ledger)
        self.recoveries = []

    def results(self, what):
        """What the audit has found, and whether it finds what was planted."""
        slowest = max(self.recoveries, key=lambda recovery: recovery[1])
        yield Result(what, f"{len(self.found)} violations, {self.ledger.acknowledged} writes acknowledged, {self.ledger.unknown} "
                     f"unknown; acknowledged again after {slowest[1]:.1f} s at most ({slowest[0]})" + told(self.found),
                     not self.found and self.ledger.acknowledged > 0 and slowest[1] <= MOST_SECONDS_OF_RECOVERY)
        yield Result("violations planted after it", f"{len(self.unnoticed)} unnoticed" + told(self.unnoticed), not self.unnoticed)

    def burn(self, name, fault, times):
        """Injects a fault again and again, and waits each time until writes are acknowledged."""
        for _ in range(times):
            time.sleep(SECONDS_BETWEEN)
            end = fault(self)
            self.recoveries.append((name, self.seconds_until_acknowledged(end)))

    def seconds_until_acknowledged(self, begin):
        before = self.ledger.acknowledged
        wait_until(lambda: self.ledger.acknowledged > before, MOST_SECONDS_OF_RECOVERY * 3, "no write is acknowledged")
        return time.monotonic() - begin

    def acknowledged_during(self, action):
        before = self.ledger.acknowledged
        action()
        return self.ledger.acknowledged - before


def kills(options, folder):
    times = 6 if options.short else 40
    with at_work(Installation(folder, options.port, options.jar)) as fire:
        fire.burn("program killed", kill_program, times)
        fire.burn("database killed", kill_database, times)
    return fire.results(f"{times} kills of the program and {times} of the database")


def kill_program(fire):
    fire.installation.program.kill()
    return start_again(fire.installation.program)


def kill_database(fire):
    fire.installation.database.kill()
    return start_again(fire.installation.database)


def start_again(child):
    """Starts what was killed, and returns when that was complete."""
    former = child.pid
    child.start()
    child.wait_until_ready()
    if child.pid == former:
        raise Failure(f"{child.name} was not killed.")
    return time.monotonic()


def cuts(options, folder):
    times = 3 if options.short else 20
    with at_work(Installation(folder, options.port, options.jar)) as fire:
        fire.burn("connections of callers cut", lambda fire: cut(fire.installation.proxy), times)
        fire.burn("connections to the database cut", lambda fire: cut(fire.installation.database_proxy), times)
        fire.burn("program stopped", stop_program, times)
        fire.burn("database stopped", stop_database, times)
    return fire.results(f"{times} times each: connections of callers and to the database cut, program and database stopped")


def cut(proxy):
    if not proxy.cut():
        raise Failure("There was no connection to cut.")
    return time.monotonic()


def stop_program(fire):
    return stand_still(fire, lambda: [fire.installation.program.pid])


def stop_database(fire):
    return stand_still(fire, fire.installation.database.processes)


def stand_still(fire, find):
    """
    Stops processes for longer than any timeout of the database, and lets them go on. A server that is not stopped yet may
    start further processes, so they are looked for again.
    """
    stopped = set()
    try:
        while new := set(find()) - stopped:
            stopped |= new
            send(signal.SIGSTOP, new)
        wait_until(lambda: all_stand_still(stopped), 5, "the processes do not stop")
        wait_until(lambda: fire.acknowledged_during(lambda: time.sleep(1)) == 0, 10, "responses from before the stop do not end")
        if fire.acknowledged_during(lambda: time.sleep(SECONDS_STOPPED)):
            raise Failure("Writes were acknowledged although everything stood still.")
    finally:
        send(signal.SIGCONT, stopped)
    return time.monotonic()


def send(what, processes):
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, what)


def all_stand_still(processes):
    with contextlib.suppress(FileNotFoundError):
        return all(state_of(process) == "T" for process in processes if os.path.exists(f"/proc/{process}"))
    return False


def disk(options, folder):
    """Everything is on a disk that is filled to the last byte."""
    if os.getuid() != 0:
        raise Failure("Only root can make a small disk.")
    small = tempfile.mkdtemp(dir=folder)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK},mode=755", "kartoteka", small], check=True)
    try:
        times = 2 if options.short else 10
        with at_work(Installation(small, options.port, options.jar)) as fire:
            fire.burn("disk full", fill_disk, times)
        return fire.results(f"{times} times the disk of the database and of the pictures full")
    finally:
        subprocess.run(["umount", "--lazy", small], check=True)


def fill_disk(fire):
    """Until writers notice. PostgreSQL may have to be started again, when it can write once more."""
    database = fire.installation.database
    ballast = f"{fire.installation.folder}/ballast"
    unknown = fire.ledger.unknown
    try:
        wait_until(lambda: fill(ballast) and fire.ledger.unknown > unknown
                   and fire.acknowledged_during(lambda: time.sleep(1)) == 0, 60, "no writer notices the full disk")
    finally:
        os.remove(ballast)
    if database.has_failed():
        database.start()
        database.wait_until_ready()
    return time.monotonic()


def fill(path):
    """Writes until there is no space, and returns whether that was the reason to end."""
    try:
        with open(path, "ab", buffering=0) as file:
            while file.write(b"\0" * 4096):
                pass
    except OSError as full:
        return full.errno == errno.ENOSPC
    return False


@contextlib.contextmanager
def at_work(installation):
    """Lets writers work, and audits what they have written."""
    try:
        installation.start()
        fire = Fire(installation)
        fire.writers.start()
        try:
            yield fire
            time.sleep(SECONDS_BETWEEN)
        finally:
            fire.writers.stop()
        fire.found = audit.violations(installation, fire.writers.organizations, fire.ledger)
        fire.unnoticed = plants.unnoticed(installation, fire.writers.organizations, fire.ledger)
    finally:
        installation.stop()


def told(texts):
    return "".join(f"\n    {text}" for text in texts[:20])
