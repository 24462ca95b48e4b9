#!/usr/bin/env python3
"""Checks an export of a practice: python3 verify.py [FOLDER_OR_ZIP]

Without an argument it checks the folder that it lies in. Nothing but Python 3.8 or newer is needed.

It checks that every file of manifest.json is there, with the size and SHA-256 that stand there,
and no other; that every line of every table is as its schema says, and that none is missing; that
every uploaded file is the one that was once sent; and that the audit trail is the one that was
written: every event is hashed again from what it says and from the hash of the event before.

  --fingerprint HEX   also compare the SHA-256 of manifest.json with the one that was shown when
                      the export was made. It covers all the rest: whoever changes a file and its
                      hash in the manifest changes the fingerprint.
  --id ID             only show which id in these files is meant by one that the product shows,
                      such as match_01h455vb4pex5vsknk084sn02q

Exit code: 0 all is well, 1 something was changed or is missing, 2 this is no such export.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import re
import sys
import tempfile
import uuid
import zipfile

FORMAT = "medspasync-practice-export-1"
MANIFEST = "manifest.json"
AUDIT_TRAIL = "audit_events.jsonl"
UPLOADED = "statement_files.jsonl"
PIECE = 1 << 20
SHOWN = 20
BASE32 = "0123456789abcdefghjkmnpqrstvwxyz"
TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "object": dict,
         "array": list, "null": type(None)}


class Folder:
    """An export that was unpacked."""

    def __init__(self, path):
        self.path = path

    def names(self):
        for folder, folders, files in os.walk(self.path):
            folders[:] = [name for name in folders if name != "__pycache__"]
            for name in files:
                yield os.path.relpath(os.path.join(folder, name), self.path).replace(os.sep, "/")

    def open(self, name):
        return open(os.path.join(self.path, *name.split("/")), "rb")


class Zip:
    """An export as it was downloaded."""

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)

    def names(self):
        return self.zip.namelist()

    def open(self, name):
        return self.zip.open(name)


class Problems:
    """What is wrong, in the order in which it was found."""

    def __init__(self):
        self.count = 0

    def add(self, text):
        self.count += 1
        if self.count <= SHOWN:
            print("WRONG: " + text)


def conforms(value, schema):
    """Whether a value is as a schema says, as far as our schemas say anything."""
    wanted = schema.get("type", [])
    wanted = wanted if isinstance(wanted, list) else [wanted]
    if wanted and not any(is_of(value, name) for name in wanted):
        return False
    if isinstance(value, str) and "pattern" in schema:
        return re.search(schema["pattern"], value) is not None
    return True


def is_of(value, name):
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, TYPES[name])


def fault_of(line, schema):
    """What is wrong with a line; nothing when it is as it should be."""
    try:
        row = json.loads(line)
    except ValueError:
        return None, "is no JSON"
    if not isinstance(row, dict):
        return None, "is no row"
    for name in schema["required"]:
        if name not in row:
            return row, "lacks " + name
    for name, value in row.items():
        if name not in schema["properties"]:
            return row, "has " + name + ", which the schema does not know"
        if not conforms(value, schema["properties"][name]):
            return row, name + " is not as the schema says"
    return row, None


class Trail:
    """Follows the chain of the audit trail from event to event."""

    def __init__(self, hash_of):
        self.hash_of = hash_of
        self.position = 0
        self.hash = "0" * 64
        self.waiting = 0
        self.broken = False

    def fault_of(self, row):
        """What is wrong with an event; after the first fault nothing can be said of the rest."""
        if self.broken:
            return None
        fault = self.follow(row)
        self.broken = fault is not None
        return fault

    def follow(self, row):
        position = row["position"]
        if position is None:
            self.waiting += 1
            return None
        if self.waiting or position != self.position + 1:
            return "place %d of the audit trail is missing: place %d stands there" % (
                self.position + 1, position)
        if row["id"] is None:
            return "the event at place %d was deleted" % position
        if row["previous_hash"] != self.hash:
            return "event %s at place %d does not follow the one before" % (row["id"], position)
        texts = {name: value for name, value in row.items() if isinstance(value, str)}
        texts["position"] = str(position)
        if self.hash_of(texts) != row["hash"]:
            return "event %s at place %d was changed" % (row["id"], position)
        self.position = position
        self.hash = row["hash"]
        return None


class Export:
    """The export that is checked."""

    def __init__(self, source):
        self.source = source
        self.problems = Problems()
        with source.open(MANIFEST) as file:
            content = file.read()
        self.fingerprint = hashlib.sha256(content).hexdigest()
        self.manifest = json.loads(content)
        self.entries = {entry["name"]: entry for entry in self.manifest["entries"]}
        self.hashes = {}
        self.trail = None

    def check(self):
        present = set(self.source.names())
        for name in sorted(present - set(self.entries) - {MANIFEST}):
            self.problems.add("%s is not in the manifest" % name)
        for name, entry in self.entries.items():
            if name not in present:
                self.problems.add("%s is missing" % name)
            elif "schema" in entry:
                self.check_table(name, entry)
            else:
                self.check_file(name, entry)
        if UPLOADED in present:
            self.check_uploads()

    def check_file(self, name, entry):
        digest, size = hashlib.sha256(), 0
        with self.opened(name) as file:
            for piece in iter(lambda: file.read(PIECE), b""):
                digest.update(piece)
                size += len(piece)
        self.compare(name, entry, digest.hexdigest(), size)

    def check_table(self, name, entry):
        with self.opened(entry["schema"]) as file:
            schema = json.load(file)
        follow = self.start_trail() if name == AUDIT_TRAIL else None
        digest, size, rows = hashlib.sha256(), 0, 0
        with self.opened(name) as file:
            for line in file:
                rows += 1
                digest.update(line)
                size += len(line)
                row, fault = fault_of(line, schema)
                if fault is None and follow:
                    fault = follow(row)
                if fault:
                    self.problems.add("%s, line %d: %s" % (name, rows, fault))
        if rows != entry["rows"]:
            self.problems.add("%s has %d lines instead of %d" % (name, rows, entry["rows"]))
        self.compare(name, entry, digest.hexdigest(), size)

    def compare(self, name, entry, digest, size):
        self.hashes[name] = digest
        if size != entry["bytes"] or digest != entry["sha256"]:
            self.problems.add("%s is not as it was written (SHA-256 differs)" % name)

    def check_uploads(self):
        """The product noted the hash of each file when it was sent."""
        with self.opened(UPLOADED) as file:
            for number, line in enumerate(file, 1):
                try:
                    row = json.loads(line)
                    name, sent, removed = row["entry"], row["sha256"], row["removed_at"]
                except (ValueError, KeyError, TypeError):
                    continue  # said above
                if removed is not None:
                    if name in self.entries:
                        self.problems.add("%s was removed, and is here" % name)
                elif name not in self.entries:
                    self.problems.add("%s, line %d: %s is not here" % (UPLOADED, number, name))
                elif self.hashes.get(name, sent) != sent:
                    self.problems.add("%s is not the file that was sent" % name)

    def start_trail(self):
        self.trail = Trail(self.load("verify-audit.py").hash_of)
        return self.trail.fault_of

    def load(self, name):
        """A program that lies beside this one in the export."""
        with self.opened(name) as file:
            code = file.read()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "verify_audit.py")
            with open(path, "wb") as copy:
                copy.write(code)
            spec = importlib.util.spec_from_file_location("verify_audit", path)
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            return module

    def opened(self, name):
        return self.source.open(name)


def id_of(shown):
    """The id that stands in the files for one that the product shows."""
    number = 0
    for digit in shown.rsplit("_", 1)[-1]:
        number = number * 32 + BASE32.index(digit)
    return str(uuid.UUID(int=number))


def main(arguments):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--fingerprint", metavar="HEX")
    parser.add_argument("--id", metavar="ID")
    given = parser.parse_args(arguments)
    if given.id:
        print(id_of(given.id))
        return 0
    try:
        source = Folder(given.export) if os.path.isdir(given.export) else Zip(given.export)
        export = Export(source)
        known = export.manifest["format"] == FORMAT
    except (OSError, KeyError, TypeError, ValueError, zipfile.BadZipFile) as trouble:
        print("%s is no export of a practice: %s" % (given.export, trouble))
        return 2
    if not known:
        print("This program reads %s, not %s." % (FORMAT, export.manifest["format"]))
        return 2
    practice = export.manifest["practice"]
    print("%s (%s), exported %s" % (practice["name"], practice["id"],
                                    export.manifest["exported_at"]))
    print("Fingerprint %s" % export.fingerprint)
    if given.fingerprint and given.fingerprint.lower() != export.fingerprint:
        export.problems.add("the fingerprint is not %s: the manifest was changed"
                            % given.fingerprint)
    try:
        export.check()
    except (OSError, KeyError, TypeError, ValueError, zipfile.BadZipFile) as trouble:
        export.problems.add("the check cannot go on: %s" % trouble)
    if export.problems.count:
        print("%d things are wrong." % export.problems.count)
        return 1
    tables = [entry for entry in export.entries.values() if "rows" in entry]
    print("%d files are whole and unchanged, among them %d tables with %d rows."
          % (len(export.entries), len(tables), sum(entry["rows"] for entry in tables)))
    print("%d events of the audit trail follow one another, %d had no place yet."
          % (export.trail.position, export.trail.waiting))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
