"""What the local installation needs of the machine."""
import contextlib
import functools
import glob
import http.client
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

# Debian keeps programs for administrators where other users do not look.
PATH = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
PACKAGES = {"patroni": "patroni", "etcd": "etcd-server", "pgbouncer": "pgbouncer", "haproxy": "haproxy",
            "setpriv": "util-linux"}
POSTGRES_PROGRAMS = ("initdb", "pg_basebackup", "pg_isready", "pg_rewind", "postgres", "psql")


class Failure(Exception):
    """Something did not happen. The text is for the person at the terminal."""


def program(name):
    return shutil.which(name, path=PATH)


@functools.cache
def java():
    """A java of version 25 or newer, that of JAVA_HOME first; None if there is none."""
    home = os.environ.get("JAVA_HOME")
    candidates = ([home + "/bin/java"] if home else []) + ["java"] + sorted(glob.glob("/usr/lib/jvm/*/bin/java"), reverse=True)
    return next((path for path in map(shutil.which, candidates) if path and _version(path, "-version") >= 25), None)


@functools.cache
def postgres_folder(programs=POSTGRES_PROGRAMS, oldest=14):
    """The folder of the newest PostgreSQL that has the programs; None if there is none from the oldest version on."""
    folders = glob.glob("/usr/lib/postgresql/*/bin") + glob.glob("/usr/pgsql-*/bin")
    found = shutil.which("postgres")
    folders += [os.path.dirname(os.path.realpath(found))] if found else []
    versions = {folder: _version(folder + "/postgres", "--version") for folder in folders
                if all(os.access(f"{folder}/{name}", os.X_OK) for name in ("postgres", *programs))}
    return max((folder for folder, version in versions.items() if version >= oldest), key=versions.get, default=None)


def _version(path, option):
    """From 'openjdk version "25.0.1"' or 'postgres (PostgreSQL) 18.1'."""
    told = subprocess.run([path, option], capture_output=True, text=True)
    number = re.search(r'(?:version "|PostgreSQL\) )(\d+)', told.stdout + told.stderr)
    return int(number.group(1)) if number else 0


def require(jars, ports, packages=PACKAGES):
    """Fails with one message that names all that is missing."""
    missing = [f"{name}: apt-get install {package}" for name, package in packages.items() if program(name) is None]
    if postgres_folder() is None:
        missing.append("PostgreSQL: apt-get install postgresql")
    if java() is None:
        missing.append("Java 25: set JAVA_HOME")
    missing += [f"the program {jar}: mvn verify" for jar in jars if not os.path.exists(jar)]
    missing += [f"the port {port}, which is in use: choose others by --port" for port in ports if is_open(port)]
    if missing:
        raise Failure("This is missing:\n  " + "\n  ".join(missing))


def is_open(port):
    with socket.socket() as tried:
        tried.settimeout(1)
        return tried.connect_ex(("127.0.0.1", port)) == 0


def accepts_connections(port):
    """Whether PostgreSQL lets clients in: it opens its port before that."""
    return subprocess.run([postgres_folder() + "/pg_isready", "--quiet", "--host=127.0.0.1", f"--port={port}"]).returncode == 0


@contextlib.contextmanager
def folder_of(path):
    """A new folder, which stays; a temporary one if there is no path."""
    if path is not None:
        os.makedirs(path)
        yield os.path.abspath(path)
    else:
        with tempfile.TemporaryDirectory(prefix="kartoteka-") as folder:
            # PostgreSQL runs as another user if this program runs as root.
            os.chmod(folder, 0o755)
            yield folder


def status(url):
    """The status of a GET request; None if there is no response."""
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return response.status
    except urllib.error.HTTPError as refused:
        return refused.code
    except OSError:
        return None


def content(url):
    """What a GET request returns; an empty text if there is no response that says 200."""
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return response.read().decode()
    except (OSError, http.client.HTTPException):
        return ""


def wait_until(condition, seconds, what):
    """Returns the first true value of the condition; fails if there is none in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.1)
    raise Failure(f"After {seconds} s: {what}.")
