"""Requests that come at a constant rate, whether or not the earlier ones are answered. See OpenLoop.java."""
import glob
import json
import os
import subprocess
import zipfile

from deploy.local.parts.machine import java
from parts import machine

HERE = os.path.dirname(os.path.abspath(__file__))


def start(jar, folder, url, requests, connections, rate, seconds, periods=1, unique=0):
    """
    Starts to send the requests of a file.

    unique: the number from which unique numbers are counted, of seven digits at most
    """
    return OpenLoop([java(), "-XX:+UseSerialGC", "-Xmx256m", "-cp", _histograms(jar, folder), HERE + "/../OpenLoop.java",
                     url, requests, str(unique), str(connections), str(rate), str(seconds), str(periods)])


class OpenLoop:

    def __init__(self, command):
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()

    def goes_on(self, seconds):
        """Waits for its end, but no longer than so; returns whether it still goes on."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return True
        return False

    def told(self):
        """Waits for its end, and returns what it counted in each period; times in microseconds."""
        out, err = self._process.communicate()
        if self._process.returncode != 0:
            machine.fail(f"OpenLoop: {err.strip()}")
        return [json.loads(line) for line in out.splitlines()]


def _histograms(jar, folder):
    """The library HdrHistogram, which the program brings along: beside its jar, or in it."""
    beside = glob.glob(os.path.dirname(jar) + "/lib/HdrHistogram-*.jar")
    if beside:
        return beside[0]
    with zipfile.ZipFile(jar) as archive:
        inside = next(name for name in archive.namelist() if "/HdrHistogram-" in name)
        return archive.extract(inside, folder)
