"""What the benchmark needs of the machine, and what the machine tells of processes."""
import glob
import os
import re
import shutil
import sys

from deploy.local.parts.machine import java, postgres_folder

TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


def fail(message):
    sys.exit("benchmark: " + message)


def check_requirements():
    """Ends the benchmark with one message that names all that is missing."""
    missing = []
    if not sys.platform.startswith("linux"):
        missing.append("Linux (processor time and memory are read from /proc)")
    if shutil.which("wrk") is None:
        missing.append("wrk (Debian: apt-get install wrk)")
    if postgres_programs() is None:
        missing.append("PostgreSQL 15 or newer with pgbench (Debian: apt-get install postgresql postgresql-contrib)")
    if java() is None:
        missing.append("a JDK 25 (set JAVA_HOME)")
    if missing:
        fail("this machine lacks\n  - " + "\n  - ".join(missing))


def postgres_programs():
    """The folder of the newest PostgreSQL that brings initdb and pgbench; None if there is none."""
    return postgres_folder(("initdb", "pg_basebackup", "pg_ctl", "psql", "pgbench"), oldest=15)


def processor_seconds(pid, children=False):
    """The processor time of a process so far, or of it and of all its children, also those that have ended."""
    seconds = _times(pid, own_children=children)
    if children:
        seconds += sum(_times(child) for child in _children(pid))
    return seconds


def resident_mib(pid):
    """The resident memory of a process."""
    with open(f"/proc/{pid}/statm") as file:
        return int(file.read().split()[1]) * PAGE / 2**20


def describe():
    """The machine in one line."""
    with open("/proc/cpuinfo") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    with open("/proc/meminfo") as file:
        memory = int(re.search(r"MemTotal:\s+(\d+)", file.read()).group(1)) / 2**20
    return f"{os.cpu_count()} × {model.group(1).strip() if model else os.uname().machine}, {memory:.0f} GiB"


def _times(pid, own_children=False):
    try:
        with open(f"/proc/{pid}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
    except OSError:
        return 0
    return sum(int(field) for field in fields[11:15 if own_children else 13]) / TICKS


def _children(pid):
    for stat in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(stat) as file:
                fields = file.read().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            yield stat.split("/")[2]
