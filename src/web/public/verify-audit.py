#!/usr/bin/env python3
"""Checks a download of audit events: python3 verify-audit.py audit-events.csv

Every row is hashed again from what it says and from the hash of the row before. Rows whose places
follow one another have to be chained to one another, too. A download of everything, kept somewhere
safe, shows later whether the practice's record is still the same: its newest row must stand in any
later download at the same place with the same hash.

Exit code: 0 all is well, 1 something was changed, 2 the file is no such download.
"""

import csv
import hashlib
import sys

EVENT = ("practice", "id", "occurred_at", "action", "outcome", "actor_kind", "actor", "role",
         "address", "request_id", "objects", "details")


def netstrings(*texts):
    """Texts in a row, each as length:text, with the length in bytes."""
    encoded = (text.encode("utf-8") for text in texts)
    return b"".join(b"%d:%s," % (len(data), data) for data in encoded)


def plain(text):
    """Without the apostrophe that keeps a spreadsheet from taking a text for a formula."""
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@") else text


def hash_of(row):
    event = hashlib.sha256(
        netstrings("medspasync-audit-event-1", *(row[name] for name in EVENT))).hexdigest()
    return hashlib.sha256(
        netstrings("medspasync-audit-link-1", row["previous_hash"], row["position"], event,
                   row["seal"])).hexdigest()


def main(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        table = csv.DictReader(file)
        if not {"position", "previous_hash", "hash", "seal", *EVENT} <= set(table.fieldnames or ()):
            print("This is not a download of audit events.")
            return 2
        rows = [{name: plain(value or "") for name, value in row.items()} for row in table]
    chained = {}
    waiting = 0
    for row in rows:
        if row["position"].startswith("#"):
            continue  # the foot of the table
        if not row["position"]:
            waiting += 1  # happened in the last seconds and has no place yet
            continue
        if hash_of(row) != row["hash"]:
            print(f"Event {row['id']} at place {row['position']} was changed.")
            return 1
        chained[int(row["position"])] = row
    for place, row in chained.items():
        before = chained.get(place - 1)
        if before and before["hash"] != row["previous_hash"]:
            print(f"Event {row['id']} at place {place} does not follow the one before.")
            return 1
    print(f"{len(chained)} events are as they were written, {waiting} have no place yet.")
    if chained:
        last = max(chained)
        print(f"The last is at place {last}, hash {chained[last]['hash']}.")
        missing = last - min(chained) + 1 - len(chained)
        if missing:
            print(f"{missing} places in between are not in this file.")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__)
        sys.exit(2)
    sys.exit(main(sys.argv[1]))
