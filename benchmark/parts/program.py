"""The packaged program, started as its operators would start it."""
import json
import os
import shlex
import subprocess
import time
import urllib.error
import urllib.request

from deploy.local.parts.machine import java
from parts import machine

PASSWORD = "demonstration"
SECRET = "a secret of the benchmark, and of nothing else"


class Program:

    def __init__(self, jar, database, name, port, java_options="", data=None, aot=None, settings=None):
        """
        Starts it; data: the size of the demonstration data that are loaded first, by the names of the settings;
        aot: the AOT cache; settings: further ones, by the names of environment variables
        """
        self.url = f"http://127.0.0.1:{port}"
        environment = dict(os.environ, SERVER_PORT=str(port), MANAGEMENT_SERVER_PORT=str(port + 1),
                           SPRING_DATASOURCE_URL=database.url(name), SPRING_DATASOURCE_USERNAME="postgres",
                           SPRING_DATASOURCE_PASSWORD="postgres", KARTOTEKA_JWT_SECRET=SECRET,
                           KARTOTEKA_RATE_LIMITS_ENABLED="false", KARTOTEKA_TOKENS_ACCESS_LIFETIME="12h",
                           KARTOTEKA_DATA_DIR=f"{database.data}-files-{port}", KARTOTEKA_STOP_PAUSE="0s",
                           MALLOC_ARENA_MAX="2", **(settings or {}))
        arguments = []
        if data is not None:
            arguments = ["--kartoteka.demonstration-data.load=true", f"--kartoteka.demonstration-data.password={PASSWORD}"]
            arguments += [f"--kartoteka.demonstration-data.{setting}={value}" for setting, value in data.items()]
        self.log = open(f"{os.path.dirname(database.data)}/program-{port}.log", "w+")
        options = shlex.split(java_options) + ([f"-XX:AOTCache={aot}"] if aot else [])
        begin = time.monotonic()
        self.process = subprocess.Popen([java(), *options, "-jar", jar, *arguments],
                                        env=environment, stdout=self.log, stderr=subprocess.STDOUT)
        self.pid = self.process.pid
        self._wait_for(self.url + "/api/v1/districts/", 300)
        self.start_seconds = time.monotonic() - begin
        # Ready, that is after the data were loaded.
        self._wait_for(f"http://127.0.0.1:{port + 1}/actuator/health/readiness", 3600)

    def _wait_for(self, url, seconds):
        give_up = time.monotonic() + seconds
        while time.monotonic() < give_up:
            if self.process.poll() is not None:
                break
            try:
                if request("GET", url)[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(0.01)
        self.log.seek(0)
        machine.fail("the program did not start:\n" + self.log.read()[:2000])

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def log_in(self, account):
        """The access token of a demonstration account."""
        status, body = request("POST", self.url + "/auth/jwt/create/", {"username": f"user{account}", "password": PASSWORD})
        if status != 200:
            machine.fail(f"user{account} can't log in: {status} {body}")
        return json.loads(body)["access"]


def start_with_standard_data(jar, database, name, port, java_options="", aot=None):
    """Starts the program on a new database with the standard data."""
    database.create(name)
    Program(jar, database, name, port, data={}).stop()
    return Program(jar, database, name, port, java_options, aot=aot)


def request(method, url, body=None, header=None):
    """Status and body of an answer, whatever the status is."""
    asked = urllib.request.Request(url, method=method, data=json.dumps(body).encode() if body is not None else None)
    if body is not None:
        asked.add_header("Content-Type", "application/json")
    if header is not None:
        asked.add_header(*header.split(": ", 1))
    try:
        with urllib.request.urlopen(asked, timeout=60) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()
