"""The whole installation: two replicas, PgBouncer, HAProxy, and two PostgreSQL under Patroni with etcd."""
import json
import os
import secrets
import shutil
import signal
import subprocess

from .machine import Failure, content, is_open, java, postgres_folder, program, require, status, wait_until
from .processes import Child, is_running

DEPLOY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
JAR = os.path.join(os.path.dirname(DEPLOY), "bootstrap", "target", "kartoteka.jar")
NAMES = ("a", "b")


class Ports:
    """The API has the first port. The others follow."""

    def __init__(self, first):
        self.api, self.database, self.pooler, self.etcd, self.etcd_peer = range(first, first + 5)
        self.replicas, self.management, self.postgres, self.patroni = (
            dict(zip(NAMES, (first + offset, first + offset + 1))) for offset in (10, 20, 30, 40))

    def all(self):
        pairs = (self.replicas, self.management, self.postgres, self.patroni)
        return [self.api, self.database, self.pooler, self.etcd, self.etcd_peer,
                *(port for pair in pairs for port in pair.values())]


class Member:
    """A PostgreSQL, and the Patroni that starts it and decides what it is."""

    def __init__(self, name, folder, ports, user, passwords):
        self.name = name
        self._data = f"{folder}/data"
        self.rest = f"http://127.0.0.1:{ports.patroni[name]}"
        listen = f"127.0.0.1:{ports.postgres[name]}"
        self.patroni = Child(f"patroni-{name}", os.path.dirname(folder),
                             [program("patroni"), f"{DEPLOY}/patroni/patroni.yaml"], {
            "PATRONI_NAME": name, "PATRONI_ETCD3_HOSTS": f"127.0.0.1:{ports.etcd}",
            "PATRONI_RESTAPI_LISTEN": self.rest.removeprefix("http://"),
            "PATRONI_RESTAPI_CONNECT_ADDRESS": self.rest.removeprefix("http://"),
            "PATRONI_POSTGRESQL_LISTEN": listen, "PATRONI_POSTGRESQL_CONNECT_ADDRESS": listen,
            "PATRONI_POSTGRESQL_DATA_DIR": self._data, "PATRONI_POSTGRESQL_BIN_DIR": postgres_folder(),
            "PATRONI_POSTGRESQL_PGPASS": f"{folder}/pgpass", "PATRONI_SUPERUSER_PASSWORD": passwords["postgres"],
            "PATRONI_REPLICATION_PASSWORD": passwords["replicator"]}, user)

    def postmaster(self):
        """The process id of PostgreSQL; None if it does not run."""
        try:
            with open(f"{self._data}/postmaster.pid") as file:
                pid = int(file.readline())
        except (FileNotFoundError, ValueError):
            return None
        return pid if is_running(pid) else None

    def is_primary(self):
        return status(self.rest + "/primary") == 200

    def copied_at(self):
        """When its files were copied from another server, or made. The same if it came back without a copy."""
        return os.stat(f"{self._data}/PG_VERSION").st_mtime_ns

    def kill(self):
        """Kills Patroni and PostgreSQL, as a loss of the machine does."""
        postmaster = self.postmaster()
        if postmaster is None:
            raise Failure(f"PostgreSQL {self.name} had ended before it was killed.")
        self.patroni.kill()
        os.kill(postmaster, signal.SIGKILL)
        wait_until(lambda: not is_running(postmaster), 60, f"PostgreSQL {self.name} still runs")

    def stop(self):
        self.patroni.stop()
        postmaster = self.postmaster()
        if postmaster is not None:
            os.kill(postmaster, signal.SIGQUIT)
            wait_until(lambda: not is_running(postmaster), 60, f"PostgreSQL {self.name} still runs")


class Replica(Child):
    """Kartoteka itself, behind the pooler."""

    def __init__(self, name, folder, jar, ports, environment):
        super().__init__(f"kartoteka-{name}", folder,
                         [java(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-jar",
                          os.path.abspath(jar), "--server.address=127.0.0.1"],
                         {**environment, "SERVER_PORT": str(ports.replicas[name]),
                          "MANAGEMENT_SERVER_PORT": str(ports.management[name])})
        self.url = f"http://127.0.0.1:{ports.replicas[name]}"
        self._management = f"http://127.0.0.1:{ports.management[name]}/actuator"

    def wait_until_ready(self, seconds=240):
        wait_until(lambda: self.has_failed() or status(self._management + "/health/readiness") == 200, seconds, f"{self.name} is not ready")
        if self.has_failed():
            raise Failure(f"{self.name} does not start:\n{self.last_lines()}")

    def wait_until_used(self, path):
        """Until it has answered a request for the path since its start: the balancer has noticed it then, too."""
        wait_until(lambda: f'uri="{path}"' in content(self._management + "/prometheus"), 60, f"{self.name} gets no requests")


class Stack:
    """Start it, and stop it in any case."""

    def __init__(self, folder, first_port, jars, admin_password):
        self.ports = Ports(first_port)
        require(jars, self.ports.all())
        self.folder = folder
        self.api = f"http://127.0.0.1:{self.ports.api}"
        # PostgreSQL and PgBouncer refuse to run as root.
        self._user = "postgres" if os.getuid() == 0 else None
        self._passwords = {name: secrets.token_hex(16) for name in ("postgres", "replicator", "kartoteka")}
        self.etcd = self._etcd()
        self.members = [Member(name, self._subfolder(name), self.ports, self._user, self._passwords) for name in NAMES]
        self.pooler = self._pooler()
        self.balancer = self._balancer()
        environment = self._environment(admin_password)
        self.replicas = [Replica(name, folder, jar, self.ports, environment) for name, jar in zip(NAMES, jars)]

    def start(self):
        self.start_database()
        # One after the other: the first one migrates.
        for replica in self.replicas:
            replica.start()
            replica.wait_until_ready()
        self.wait_until_balanced()

    def start_database(self):
        """Starts all that the replicas need, with an empty database."""
        self.etcd.start()
        wait_until(lambda: is_open(self.ports.etcd), 60, "etcd does not start")
        for member in self.members:
            member.patroni.start()
        self.wait_until_synchronous()
        self.balancer.start()
        wait_until(lambda: is_open(self.ports.database), 60, "HAProxy does not start")
        self._create_database()
        self.pooler.start()
        wait_until(lambda: is_open(self.ports.pooler), 60, "PgBouncer does not start")

    def wait_until_balanced(self):
        wait_until(lambda: status(self.api + "/api/v1/districts/") == 200, 60, "HAProxy does not find the replicas")

    def stop(self):
        """What uses something is stopped before it."""
        for part in (*self.replicas, self.balancer, self.pooler, *self.members, self.etcd):
            part.stop()

    def children(self):
        return [self.etcd, *(member.patroni for member in self.members), self.balancer, self.pooler, *self.replicas]

    def primary(self):
        """The member that Patroni has made the primary; None if there is none at the moment."""
        return next((member for member in self.members if member.is_primary()), None)

    def wait_until_synchronous(self, seconds=240):
        """Until the standby confirms each change, and Patroni knows that it may be promoted."""
        wait_until(self._is_synchronous, seconds, "the standby is not synchronous; see the logs of Patroni")

    def sql(self, text, database="kartoteka"):
        """What the primary answers; None if there is none at the moment."""
        primary = self.primary()
        done = self._psql(primary, text, database) if primary else None
        return done.stdout.strip() if done and done.returncode == 0 else None

    def _psql(self, member, text, database):
        return subprocess.run([postgres_folder() + "/psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align",
                               "--set=ON_ERROR_STOP=1", "--host=127.0.0.1", f"--port={self.ports.postgres[member.name]}",
                               "--username=postgres", f"--dbname={database}", "--file=-"],
                              env={**os.environ, "PGPASSWORD": self._passwords["postgres"], "PGCONNECT_TIMEOUT": "5"},
                              input=text, capture_output=True, text=True)

    def _is_synchronous(self):
        primary = self.primary()
        if primary is None:
            return False
        cluster = content(primary.rest + "/cluster")
        roles = [member["role"] for member in json.loads(cluster)["members"]] if cluster else []
        if sorted(roles) != ["leader", "sync_standby"]:
            return False
        return self.sql("select count(*) from pg_stat_replication where sync_state = 'sync'", "postgres") == "1"

    def _create_database(self):
        with open(f"{DEPLOY}/postgres/timeouts.sql") as file:
            timeouts = file.read()
        primary = wait_until(self.primary, 60, "there is no primary")
        created = self._psql(primary, f"create role kartoteka login password '{self._passwords['kartoteka']}';"
                             f"create database kartoteka owner kartoteka;\n{timeouts}", "postgres")
        if created.returncode != 0:
            raise Failure(f"The database cannot be created: {created.stderr}")

    def _environment(self, admin_password):
        password = self._passwords["kartoteka"]
        return {
            "SPRING_DATASOURCE_URL": f"jdbc:postgresql://127.0.0.1:{self.ports.pooler}/kartoteka",
            "SPRING_DATASOURCE_USERNAME": "kartoteka", "SPRING_DATASOURCE_PASSWORD": password,
            "KARTOTEKA_DATABASE_POOLER": "true",
            "SPRING_LIQUIBASE_URL": f"jdbc:postgresql://127.0.0.1:{self.ports.database}/kartoteka",
            "SPRING_LIQUIBASE_USER": "kartoteka", "SPRING_LIQUIBASE_PASSWORD": password,
            "KARTOTEKA_JWT_SECRET": secrets.token_hex(32), "KARTOTEKA_DATA_DIR": f"{self.folder}/files",
            "KARTOTEKA_ADMIN_USERNAME": "admin", "KARTOTEKA_ADMIN_PASSWORD": admin_password,
            "KARTOTEKA_TRUSTED_PROXIES": "1"}

    def _etcd(self):
        client, peer = (f"http://127.0.0.1:{port}" for port in (self.ports.etcd, self.ports.etcd_peer))
        return Child("etcd", self.folder, [
            program("etcd"), "--name=kartoteka", f"--data-dir={self.folder}/etcd", f"--listen-client-urls={client}",
            f"--advertise-client-urls={client}", f"--listen-peer-urls={peer}", f"--initial-advertise-peer-urls={peer}",
            f"--initial-cluster=kartoteka={peer}"])

    def _pooler(self):
        folder = self._subfolder("pgbouncer")
        users = self._write(f"{folder}/userlist.txt", f'"kartoteka" "{self._passwords["kartoteka"]}"\n')
        settings = self._write(f"{folder}/pgbouncer.ini", with_changes("pgbouncer/pgbouncer.ini", {
            "port=5000": f"port={self.ports.database}", "listen_port = 6432": f"listen_port = {self.ports.pooler}",
            "/etc/pgbouncer/userlist.txt": users}))
        return Child("pgbouncer", self.folder, [program("pgbouncer"), settings], user=self._user)

    def _balancer(self):
        replicas = "\n".join(f"  server {name} 127.0.0.1:{self.ports.replicas[name]} port {self.ports.management[name]}"
                             for name in NAMES)
        api = with_changes("haproxy/haproxy.cfg", {
            "bind :8080": f"bind 127.0.0.1:{self.ports.api}", " init-addr none resolvers docker": "",
            "  server-template kartoteka 10 kartoteka:8080": replicas})
        database = with_changes("haproxy/database.cfg", {
            "bind :5000": f"bind 127.0.0.1:{self.ports.database}",
            **{f"server {name} 10.1.0.{number}:5432 check port 8008":
               f"server {name} 127.0.0.1:{self.ports.postgres[name]} check port {self.ports.patroni[name]}"
               for number, name in enumerate(NAMES, 1)}})
        settings = self._write(f"{self.folder}/haproxy.cfg", api + "\n" + database)
        return Child("haproxy", self.folder, [program("haproxy"), "-db", "-f", settings])

    def _subfolder(self, name):
        folder = f"{self.folder}/{name}"
        os.mkdir(folder, 0o700)
        self._hand_over(folder)
        return folder

    def _write(self, path, text):
        with open(path, "w", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(text)
        self._hand_over(path)
        return path

    def _hand_over(self, path):
        if self._user:
            shutil.chown(path, self._user, self._user)


def with_changes(file, changes):
    """The text of a file in deploy/ with other addresses, so that what is tried here is what others begin with."""
    with open(f"{DEPLOY}/{file}") as opened:
        text = opened.read()
    for old, new in changes.items():
        if text.count(old) != 1:
            raise Failure(f"deploy/{file} does not have \"{old}\" exactly once.")
        text = text.replace(old, new)
    return text
