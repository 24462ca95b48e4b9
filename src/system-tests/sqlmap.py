#!/usr/bin/env python3
"""Runs sqlmap over every parameter of every operation: in paths, queries and bodies, signed in as an owner.

Usage: sqlmap.py ADDRESS EMAIL PASSWORD [WORDS-OF-SQLMAP…]

Needs sqlmap and PyYAML (Debian: sqlmap, python3-yaml) and a demonstration of its own, whose data it may change:
    MEDSPASYNC_REQUESTS_PER_PERSON=1000000 MEDSPASYNC_REQUESTS_PER_PRACTICE=1000000 \
    MEDSPASYNC_COSTLY_REQUESTS_PER_PERSON=1000000 ./medspasync start --demo
Prints what was asked and what was found; ends with 1 when anything was found, or nothing could be asked.
"""
import http.cookiejar
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

import yaml

ADDRESS, EMAIL, PASSWORD = sys.argv[1:4]
MORE = sys.argv[4:]
DOCUMENT = yaml.safe_load((pathlib.Path(__file__).resolve().parents[2] / "docs/api/openapi.yaml").read_text())
HOST = ADDRESS.split("//", 1)[1].rstrip("/")

# What sqlmap is to put its attacks in place of.
MARK = "*"
FOUND = re.compile(r"^Parameter: (.*)$", re.MULTILINE)
TESTED = re.compile(r"(?:parameter '([^']+)' does not seem|Parameter: (\S+))")


class Session:
    """Signs in anew: a token lives for ten minutes."""

    def __init__(self):
        self.jar = http.cookiejar.CookieJar()
        self.http = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.ask("/api/v1/auth/sign-in", {"email": EMAIL, "password": PASSWORD})

    def ask(self, path, body=None):
        request = urllib.request.Request(
            ADDRESS + path,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", "Accept": "application/json"},
        )
        with self.http.open(request) as answer:
            return json.load(answer)

    def headers(self):
        cookies = {cookie.name: cookie.value for cookie in self.jar}
        csrf = next((value for name, value in cookies.items() if name.endswith("msp_csrf")), "")
        return ["Cookie: " + "; ".join(f"{name}={value}" for name, value in cookies.items()), "X-CSRF-Token: " + csrf]


def resolved(schema):
    while "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def value(schema, marked=True):
    """A value that is read without complaint, so that what is tried gets as far as it can."""
    schema = resolved(schema)
    mark = MARK if marked else ""
    if schema.get("enum"):
        return schema["enum"][0] + mark
    kind = schema.get("type", "object")
    if kind == "array":
        return [value(schema.get("items", {}), marked)]
    if kind == "object":
        return {name: value(inner, marked) for name, inner in schema.get("properties", {}).items()}
    if kind == "integer":
        return f"5{mark}"
    if kind == "number":
        return f"0.01{mark}"
    if kind == "boolean":
        return f"true{mark}"
    if "date" in schema.get("format", ""):
        return f"2025-03-01{mark}"
    return f"abc{mark}"


def first_id(session, path):
    """An id that exists."""
    try:
        data = session.ask(path.split("/{")[0] + "?limit=1").get("data") or [{}]
        return data[0].get("id", "none")
    except (urllib.error.HTTPError, ValueError, AttributeError):
        return "none"


def body_of(operation):
    content = operation.get("requestBody", {}).get("content", {})
    json_body = content.get("application/json")
    return None if json_body is None else json.dumps(value(json_body["schema"]))


def requests(session):
    """Each operation with anything to vary, as sqlmap reads it from a file."""
    for path, item in DOCUMENT["paths"].items():
        for method, operation in item.items():
            if method not in ("get", "post", "put", "patch", "delete"):
                continue
            parameters = [
                DOCUMENT["components"]["parameters"][p["$ref"].rsplit("/", 1)[1]] if "$ref" in p else p
                for p in item.get("parameters", []) + operation.get("parameters", [])
            ]
            url = path
            for name in re.findall(r"{(\w+)}", path):
                of = next((p for p in parameters if p["name"] == name), {})
                known = value(of.get("schema", {}), marked=False) if resolved(of.get("schema", {})).get("enum") else first_id(session, url)
                url = url.replace("{%s}" % name, ("csv" if name == "format" else known) + MARK, 1)
            query = "&".join(f"{p['name']}={value(p.get('schema', {}))}" for p in parameters if p["in"] == "query")
            body = body_of(operation)
            if MARK in url + query + (body or ""):
                yield f"{method.upper()} {path}", method.upper(), url + ("?" + query if query else ""), body


def main():
    work = pathlib.Path(tempfile.mkdtemp(prefix="sqlmap"))
    asked, parameters, found = 0, 0, []
    for name, method, url, body in list(requests(Session())):
        lines = [f"{method} {url} HTTP/1.1", f"Host: {HOST}", "Accept: */*", *Session().headers()]
        if body is not None:
            lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
        request = work / "request.txt"
        request.write_text("\r\n".join(lines) + "\r\n\r\n" + (body or ""))
        run = subprocess.run(
            ["sqlmap", "-r", str(request), "--batch", "--ignore-stdin", "--dbms=PostgreSQL", "--flush-session", "--disable-coloring", "--ignore-code=*",
             "--skip-waf", "--threads=2", "--output-dir", str(work / "out"), *MORE],
            capture_output=True, text=True, check=False,
        )
        count = len({first or second for first, second in TESTED.findall(run.stdout)})
        asked += 1
        parameters += count
        hits = FOUND.findall(run.stdout)
        found += [f"{name}: {hit}" for hit in hits]
        print(f"{name}: {count} parameters, {len(hits)} found", flush=True)
        if count == 0:
            print(run.stdout[-1500:], flush=True)
    print(f"{asked} operations, {parameters} parameters, {len(found)} injectable", *found, sep="\n")
    sys.exit(1 if found or parameters == 0 else 0)


main()
