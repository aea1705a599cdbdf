"""Requests that may remain without a response."""
import collections
import http.client
import json
import secrets

from deploy.local.parts.machine import Failure

# status: None if there was no response, so that nobody knows whether the request was carried out
Response = collections.namedtuple("Response", "status headers content")

NO_RESPONSE = Response(None, {}, b"")


class Caller:
    """An account that sends one request at a time over one connection, and logs in again if its session has ended."""

    def __init__(self, port, log_in, timeout=30):
        self._port = port
        self._log_in = log_in
        self._timeout = timeout
        self._token = None
        self._connection = None

    def send(self, method, path, body=None, key=None):
        """body: an object, which is sent as JSON, or a Form"""
        content, headers = encoded(body)
        if key is not None:
            headers["Idempotency-Key"] = key
        response = self._exchange(method, path, content, headers)
        if response.status == 401:
            self._token = None
            response = self._exchange(method, path, content, headers)
        return response

    def _exchange(self, method, path, content, headers):
        try:
            if self._token is None:
                self._token = self._log_in()
            if self._connection is None:
                self._connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=self._timeout)
            self._connection.request(method, path, content, {**headers, "Authorization": f"Bearer {self._token}"})
            response = self._connection.getresponse()
            read = Response(response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException, Failure):
            # The log-in fails by a Failure.
            self.close()
            return NO_RESPONSE
        if response.will_close:
            self.close()
        return read

    def close(self):
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class Form:
    """A multipart form; files: the name of the field, and the name and content of the file."""

    def __init__(self, fields, files):
        self.fields = fields
        self.files = files


def encoded(body):
    """The content of a request and its headers."""
    if body is None:
        return None, {}
    if not isinstance(body, Form):
        return json.dumps(body).encode(), {"Content-Type": "application/json"}
    boundary = secrets.token_hex(16)
    parts = [f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}'.encode() for name, value in body.fields.items()]
    parts += [f'Content-Disposition: form-data; name="{name}"; filename="{file}"\r\n\r\n'.encode() + content
              for name, (file, content) in body.files.items()]
    content = b"".join(b"--" + boundary.encode() + b"\r\n" + part + b"\r\n" for part in parts)
    return content + f"--{boundary}--\r\n".encode(), {"Content-Type": f"multipart/form-data; boundary={boundary}"}
