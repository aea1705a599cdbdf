"""A PostgreSQL of the benchmark's own, in a folder that is deleted afterwards."""
import contextlib
import json
import os
import pwd
import re
import shutil
import statistics
import subprocess

from parts import machine

# Like a small server of today; the same for whatever is compared on it.
SETTINGS = {
    "shared_buffers": "512MB", "max_connections": "300", "max_wal_size": "4GB", "listen_addresses": "127.0.0.1",
    "logging_collector": "on", "log_destination": "jsonlog", "log_directory": "log", "log_filename": "statements",
    "log_min_messages": "error", "log_rotation_size": "0",
}


class Database:

    def __init__(self, folder, port):
        self.programs = machine.postgres_programs()
        self.data = folder + "/postgresql"
        self.port = port
        self.user = "postgres" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
        os.makedirs(self.data)
        if os.getuid() == 0:
            # PostgreSQL refuses to run as root.
            for path in (folder, self.data):
                shutil.chown(path, self.user)
        self._as_owner("initdb", "-D", self.data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8")
        self._start(self.data, port)
        with open(self.data + "/postmaster.pid") as file:
            self.pid = int(file.readline())

    def _start(self, data, port):
        settings = dict(SETTINGS, port=port, unix_socket_directories=data)
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        self._as_owner("pg_ctl", "-D", data, "-l", data + "/start.log", "-w", "start", "-o", options)

    def describe(self):
        return "PostgreSQL " + self.sql("postgres", "show server_version")[0][0].split()[0]

    def stop(self):
        self._stop(self.data)

    def _stop(self, data):
        self._as_owner("pg_ctl", "-D", data, "-m", "immediate", "stop")

    @contextlib.contextmanager
    def standby(self, port):
        """A second server that follows this one, on the port, as long as it is needed."""
        data = self.data + "-standby"
        self._as_owner("pg_basebackup", "-D", data, "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-R",
                       "--checkpoint=fast")
        self._start(data, port)
        try:
            yield
        finally:
            self._stop(data)

    def url(self, name, port=None):
        return f"jdbc:postgresql://127.0.0.1:{port or self.port}/{name}"

    def sql(self, name, text):
        """Runs statements, and gives the last one's rows as lists of texts."""
        done = subprocess.run(self._client("psql") + ["-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", name, "-f", "-"],
                              input=text, capture_output=True, text=True)
        if done.returncode != 0:
            machine.fail(f"the database refused: {done.stderr.strip()}")
        return [line.split("\t") for line in done.stdout.splitlines()]

    def create(self, name, template="template0"):
        self.sql("postgres", f"create database {name} template {template}")

    def drop(self, name):
        self.sql("postgres", f"drop database {name} with (force)")

    def pgbench(self, name, script, connections, seconds, variables):
        """Transactions each second, and the median and 99th percentile in milliseconds."""
        prefix = f"{self.data}/transactions"
        command = self._client("pgbench") + ["-n", "-M", "prepared", "-f", script, "-c", str(connections), "-j", "1",
                                             "-T", str(seconds), "-l", "--log-prefix", prefix]
        for variable, value in variables.items():
            command += ["-D", f"{variable}={value}"]
        done = subprocess.run(command + [name], capture_output=True, text=True)
        if done.returncode != 0:
            machine.fail(f"pgbench refused: {done.stderr.strip()}")
        times = []
        for log in [file for file in os.listdir(self.data) if file.startswith("transactions.")]:
            with open(f"{self.data}/{log}") as file:
                times += [int(line.split()[2]) / 1000 for line in file]
            os.remove(f"{self.data}/{log}")
        times.sort()
        rate = float(done.stdout.split("tps = ")[1].split()[0])
        return rate, times[len(times) // 2], times[int(len(times) * 0.99)]

    def statements_of(self, name, action):
        """The statements that the database is sent while something happens, but for those of jobs: [(text, [parameters])]."""
        entries = self._logged(name, "alter system set log_statement = 'all'", "alter system reset log_statement", action)
        return [_statement(entry) for entry in entries
                if (entry["message"].startswith("execute ") or entry["message"] == "statement: BEGIN")
                and "for update skip locked" not in entry["message"]]

    def _logged(self, name, begin, end, action):
        log = self.data + "/log/statements.json"
        self.sql("postgres", f"{begin}; select pg_reload_conf(); select pg_sleep(0.5)")
        try:
            before = os.path.getsize(log)
            action()
            self.sql("postgres", "select pg_sleep(0.5)")
            with open(log) as file:
                file.seek(before)
                entries = [json.loads(line) for line in file]
        finally:
            self.sql("postgres", f"{end}; select pg_reload_conf(); select pg_sleep(0.3)")
        return [entry for entry in entries if entry.get("dbname") == name]

    def longest_statement(self, name, action):
        """In seconds: of the statements that are sent while something happens, the slowest one's median time."""
        times = {}
        setting = "log_min_duration_statement"
        for entry in self._logged(name, f"alter system set {setting} = 0", f"alter system reset {setting}", action):
            took = re.match(r"duration: ([\d.]+) ms  execute [^:]*: (.*)", entry["message"], re.DOTALL)
            if took:
                times.setdefault(took.group(2), []).append(float(took.group(1)) / 1000)
        return max(statistics.median(of_one) for of_one in times.values())

    def _client(self, program):
        return [f"{self.programs}/{program}", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres"]

    def _as_owner(self, program, *arguments):
        switch = ["setpriv", "--reuid", self.user, "--regid", self.user, "--init-groups"] if os.getuid() == 0 else []
        done = subprocess.run(switch + [f"{self.programs}/{program}", *arguments], stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, cwd="/")
        if done.returncode != 0:
            machine.fail(f"{program}: {done.stderr.strip()}")


def _statement(entry):
    """From 'execute S_1: select …' and 'parameters: $1 = '5', $2 = NULL'."""
    text = entry["message"].partition(": ")[2]
    values = []
    rest = entry.get("detail", "").partition("arameters: ")[2]
    while rest:
        rest = rest.partition(" = ")[2]
        if rest.startswith("'"):
            end = 1
            while rest[end] != "'" or rest[end + 1:end + 2] == "'":
                end += 2 if rest[end] == "'" else 1
            values.append(rest[1:end].replace("''", "'"))
            rest = rest[end + 1:].removeprefix(", ")
        else:
            value, _, rest = rest.partition(", ")
            values.append(None)
    return text, values
