"""Requests to the API."""
import json
import time
import urllib.error
import urllib.request

from .machine import Failure

LOG_IN = "/auth/jwt/create/"
MOST_SECONDS_OF_REPEATS = 30


def request(url, method, path, expected, body=None, token=None):
    """The content of a response, which has to have the expected status; None without a content."""
    send = repeated if method == "GET" or path == LOG_IN else exchange
    status, content = send(url, method, path, body, token)
    if status != expected:
        raise Failure(f"{method} {url}{path}: {status} instead of {expected}: {content.decode(errors='replace')}")
    return json.loads(content) if content else None


def exchange(url, method, path, body=None, token=None):
    """The status and the content of a response, whatever the status is."""
    headers = {"Content-Type": "application/json"}
    if token is not None:
        headers["Authorization"] = f"Bearer {token}"
    sent = urllib.request.Request(url + path, method=method, headers=headers,
                                  data=None if body is None else json.dumps(body).encode())
    try:
        with urllib.request.urlopen(sent, timeout=20) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()


def repeated(url, method, path, body=None, token=None):
    """As exchange, but a request that gets 503 is sent again: for those that may be carried out twice."""
    give_up = time.monotonic() + MOST_SECONDS_OF_REPEATS
    while True:
        status, content = exchange(url, method, path, body, token)
        if status != 503 or time.monotonic() > give_up:
            return status, content
        time.sleep(0.5)


def log_in(url, username, password):
    """An access token."""
    return tokens(url, username, password)["access"]


def tokens(url, username, password):
    return request(url, "POST", LOG_IN, 200, {"username": username, "password": password})
