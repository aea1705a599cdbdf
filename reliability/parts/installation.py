"""One replica, its PostgreSQL, and a proxy before each of them."""
import contextlib
import os
import re
import secrets
import shutil
import signal
import subprocess

from deploy.local.parts.client import log_in, request
from deploy.local.parts.machine import Failure, accepts_connections, postgres_folder, require, wait_until
from deploy.local.parts.processes import Child, is_running
from deploy.local.parts.stack import Replica
from reliability.parts.proxy import Proxy

ADMIN = "admin"
PASSWORD = "only for the proof"
DATABASE = "kartoteka"


class Ports:
    """Those of the program are named as in the installation with two replicas."""

    def __init__(self, first):
        self.api, self.database_proxy, self.database = range(first, first + 3)
        self.replicas, self.management = {"fire": first + 3}, {"fire": first + 4}

    def all(self):
        return [self.api, self.database_proxy, self.database, *self.replicas.values(), *self.management.values()]


class Database(Child):
    """A PostgreSQL with its defaults, so that each commit is forced to disk."""

    def __init__(self, folder, port, environment):
        self.user = "postgres" if os.getuid() == 0 else None
        self.data = f"{folder}/postgresql"
        self.port = port
        os.mkdir(self.data, 0o700)
        if self.user:
            shutil.chown(self.data, self.user, self.user)
        programs = postgres_folder()
        created = Child("initdb", folder, [f"{programs}/initdb", "-D", self.data, "-A", "trust", "-U", "postgres", "-E", "UTF8",
                                           "--locale=C.UTF-8"], user=self.user)
        created.start()
        if created.wait(60) != 0:
            raise Failure(f"initdb:\n{created.last_lines()}")
        # Set when it is another user already, who could not use what libfaketime makes for root.
        variables = [f"{name}={value}" for name, value in (environment or {}).items()]
        super().__init__("postgresql", folder, [
            "env", *variables, f"{programs}/postgres", "-D", self.data, "-p", str(port), "-c", "listen_addresses=127.0.0.1",
            "-c", f"unix_socket_directories={self.data}", "-c", "max_connections=100"], user=self.user)

    def wait_until_ready(self, seconds=60):
        wait_until(lambda: self.has_failed() or accepts_connections(self.port), seconds, "PostgreSQL is not ready")
        if self.has_failed():
            raise Failure(f"PostgreSQL does not start:\n{self.last_lines()}")

    def processes(self):
        """The postmaster, and all processes that it has started."""
        children = subprocess.run(["pgrep", "--parent", str(self.pid)], capture_output=True, text=True).stdout.split()
        return [self.pid, *map(int, children)]

    def kill(self):
        """Kills all its processes at once, as a loss of the machine does, and does not return before they are dead."""
        processes = self.processes()
        super().kill()
        for process in processes[1:]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        wait_until(lambda: not any(map(is_running, processes)), 10, "PostgreSQL still runs")

    def stop(self, seconds=35):
        """Disconnects all clients: with SIGTERM it would wait for them."""
        if self.has_started():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGINT)
        return super().stop(seconds)

    def sql(self, text, database=DATABASE):
        """The rows of the last statement, as lists of texts."""
        done = self._psql(text, database)
        if done.returncode != 0:
            raise Failure(f"PostgreSQL refuses {text}: {done.stderr}")
        return [line.split("\x1f") for line in done.stdout.splitlines()]

    def _psql(self, text, database):
        return subprocess.run([f"{postgres_folder()}/psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align",
                               "--field-separator=\x1f", "--set=ON_ERROR_STOP=1", "--host=127.0.0.1", f"--port={self.port}",
                               "--username=postgres", f"--dbname={database}", "--file=-"],
                              env={**os.environ, "PGCONNECT_TIMEOUT": "5"}, input=text, capture_output=True, text=True)


class Installation:
    """Start it, and stop it in any case."""

    def __init__(self, folder, first_port, jar, program_environment=None, database_environment=None, packages=None):
        """packages: Debian's packages of further programs that are needed, by the names of these"""
        self.ports = Ports(first_port)
        require([jar], self.ports.all(), {"setpriv": "util-linux", "pgrep": "procps", **(packages or {})})
        self.folder = folder
        self.files = f"{folder}/files"
        self.api = f"http://127.0.0.1:{self.ports.api}"
        self.database = Database(folder, self.ports.database, database_environment)
        self.program = Replica("fire", folder, jar, self.ports,
                               {**self._environment(), **(program_environment or {})})
        self.proxy = self.database_proxy = None

    def start(self):
        self.database.start()
        self.database.wait_until_ready()
        self.database.sql(f"create database {DATABASE}", "postgres")
        self.database_proxy = Proxy(self.ports.database_proxy, self.ports.database)
        self.program.start()
        self.program.wait_until_ready()
        self.proxy = Proxy(self.ports.api, self.ports.replicas["fire"])

    def stop(self):
        self.program.stop()
        self.database.stop()
        for proxy in (self.proxy, self.database_proxy):
            if proxy is not None:
                proxy.close()

    def log_in(self):
        """The access token of a staff account."""
        return log_in(self.api, ADMIN, PASSWORD)

    def create_organization(self, name):
        """The id of a new organization."""
        body = {"name": name, "description": "Tried by fire", "address": "Here"}
        return request(self.api, "POST", "/organizations/organization-lc/", 201, body, self.log_in())["id"]

    def _environment(self):
        return {
            "SPRING_DATASOURCE_URL": f"jdbc:postgresql://127.0.0.1:{self.ports.database_proxy}/{DATABASE}",
            "SPRING_DATASOURCE_USERNAME": "postgres", "SPRING_DATASOURCE_PASSWORD": "postgres",
            "KARTOTEKA_JWT_SECRET": secrets.token_hex(32), "KARTOTEKA_DATA_DIR": self.files,
            "KARTOTEKA_ADMIN_USERNAME": ADMIN, "KARTOTEKA_ADMIN_PASSWORD": PASSWORD, "KARTOTEKA_STOP_PAUSE": "0s",
            "KARTOTEKA_RATE_LIMITS_ENABLED": "false", "KARTOTEKA_IMAGES_SWEEP_INTERVAL": "1s"}


def state_of(pid):
    """The state of a process, such as T for stopped."""
    with open(f"/proc/{pid}/stat") as file:
        return re.search(r"\) (\w)", file.read()).group(1)
