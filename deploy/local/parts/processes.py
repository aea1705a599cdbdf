"""Programs that run as children of this one."""
import os
import signal
import subprocess

from .machine import Failure, program


class Child:
    """
    A program with a log file. It is asked to stop if this program dies, however that happens. Start it in the main
    thread: Linux takes the end of the thread for the end of the parent.
    """

    def __init__(self, name, folder, command, environment=None, user=None):
        self.name = name
        self.log = f"{folder}/{name}.log"
        self._command = [program("setpriv"), "--pdeathsig", "TERM", *_as(user), *command]
        self._environment = {**os.environ, **(environment or {})}
        self._process = None
        self._wanted = False

    @property
    def pid(self):
        return self._process.pid

    def start(self):
        with open(self.log, "ab") as log:
            # In a session of its own, so that Ctrl-C reaches this program only, which stops the others in order.
            self._process = subprocess.Popen(self._command, env=self._environment, cwd="/", stdin=subprocess.DEVNULL,
                                             stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
        self._wanted = True

    def stop(self, seconds=35):
        """Asks it to stop, and returns its exit code: negative if it died of a signal."""
        self._wanted = False
        if self._process is None:
            return None
        self._process.terminate()
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def kill(self):
        """Kills it without a warning, and does not return before it is dead."""
        self._wanted = False
        self._process.kill()
        if self._process.wait() != -signal.SIGKILL:
            raise Failure(f"{self.name} had ended before it was killed.")

    def wait(self, seconds):
        """The exit code of a program that ends by itself."""
        return self._process.wait(seconds)

    def has_started(self):
        return self._process is not None

    def has_failed(self):
        """Whether it has ended although nobody has stopped it."""
        return self._wanted and self._process.poll() is not None

    def last_lines(self):
        with open(self.log, errors="replace") as log:
            return "".join(log.readlines()[-15:])


def _as(user):
    return ["--reuid", user, "--regid", user, "--init-groups"] if user else []


def is_running(pid):
    """A zombie counts as ended."""
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False
