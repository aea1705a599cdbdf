"""Requests without a pause, and what became of each."""
import collections
import functools
import http.client
import json
import time

from .workers import Workers

CREATE = "/organizations/organization-lc/"
READ = "/auth/users/me/"

# begin and end in seconds of time.monotonic(); status: None if there was no response; name: of what a POST creates
Request = collections.namedtuple("Request", "begin end method name status")


class Load(Workers):
    """
    Some threads that create organizations, each with a name of its own, and some that read. No request is repeated, so
    that an organization that is there twice was created by a POST that something else has repeated.
    """

    def __init__(self, port, token, writers=3, readers=2, pause=0.02):
        self._port = port
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self._pause = pause
        self._requests = []
        super().__init__([*(functools.partial(self._write, number) for number in range(writers)), *[self._read] * readers])

    def since(self, begin):
        """The requests that began after a time and have ended."""
        return [request for request in list(self._requests) if request.begin >= begin]

    def confirmed(self):
        """Names of all that was created, as the responses say."""
        return {request.name for request in list(self._requests) if request.method == "POST" and request.status == 201}

    def first_confirmed_since(self, begin):
        """The end of the first write that began after a time and was confirmed; None if there is none yet."""
        return min((request.end for request in self.since(begin) if request.method == "POST" and request.status == 201),
                   default=None)

    def _write(self, writer):
        number = 0

        def create():
            nonlocal number
            number += 1
            name = f"load {writer}-{number}"
            return "POST", CREATE, name, json.dumps({"name": name, "description": "Load", "address": "Here"})

        self._send_all(create)

    def _read(self):
        self._send_all(lambda: ("GET", READ, None, None))

    def _send_all(self, next_request):
        connection = None
        while not self.stopped.is_set():
            method, path, name, body = next_request()
            begin = time.monotonic()
            try:
                connection = connection or http.client.HTTPConnection("127.0.0.1", self._port, timeout=30)
                connection.request(method, path, body, self._headers)
                response = connection.getresponse()
                response.read()
                status = response.status
            except (OSError, http.client.HTTPException):
                status = None
            if status is None or response.will_close:
                connection.close()
                connection = None
            self._requests.append(Request(begin, time.monotonic(), method, name, status))
            time.sleep(self._pause)


def failed(requests):
    return [request for request in requests if request.status not in (200, 201)]
