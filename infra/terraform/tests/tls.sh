#!/usr/bin/env bash
# What testssl.sh says of the nginx site that this module renders: ends with 1 when a finding is above "low".
# Needs nginx, openssl, python3 and testssl.sh; asks no port below 1024. The argument is the port of a running product (its answers carry the headers
# that are looked for). What belongs to the certificate and to the name in the DNS is left out: here both are made up.
set -euo pipefail
product=${1:?usage: tls.sh PORT-OF-THE-PRODUCT}
templates=$(cd "$(dirname "$0")/../templates" && pwd)
work=$(mktemp -d)
trap 'nginx -q -c "$work/nginx.conf" -s stop 2>/dev/null || true; rm -rf "$work"' EXIT

openssl req -x509 -newkey rsa:3072 -nodes -days 90 -subj "/CN=Authority of the test" -keyout "$work/ca.key" -out "$work/ca.pem" 2>/dev/null
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=localhost" -keyout "$work/privkey.pem" -out "$work/site.csr" 2>/dev/null
printf 'subjectAltName=DNS:localhost\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\ncrlDistributionPoints=URI:http://localhost/list.crl\n' > "$work/extensions"
openssl x509 -req -days 90 -in "$work/site.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial -extfile "$work/extensions" -out "$work/site.pem" 2>/dev/null
cat "$work/site.pem" "$work/ca.pem" > "$work/fullchain.pem"

# before 1.25.1 nginx has no directive "http2"
if ! printf 'events {} http { server { listen 127.0.0.1:18444; http2 on; } }' > "$work/probe.conf" || ! nginx -q -t -c "$work/probe.conf" 2>/dev/null; then
  http2='s/ ssl;/ ssl http2;/; /http2 on;/d'
fi
sed -e 's/\${domain}/localhost/; s/\${http_port}/'"$product"'/g' -e "s#/etc/ssl/medspasync#$work#; s#/var/log/nginx#$work#" \
  -e '/listen \[::\]/d; s/listen 443/listen 127.0.0.1:18443/; s/listen 80/listen 127.0.0.1:18080/' -e "${http2:-}" \
  "$templates/nginx.conf.tftpl" > "$work/site.conf"
printf 'pid %s/pid; error_log stderr; events {} http { access_log off; include %s/site.conf; }' "$work" "$work" > "$work/nginx.conf"
nginx -q -c "$work/nginx.conf"

testssl --quiet --warnings off --color 0 --add-ca "$work/ca.pem" --jsonfile "$work/found.json" https://localhost:18443/app/ \
  || [ $? -lt 242 ] # below that it counts what it found
python3 - "$work/found.json" <<'PYTHON'
import json, sys
MADE_UP = {"DNS_CAArecord"}
# It is reported wherever gzip is offered. It needs a secret beside what the attacker wrote in one answer, asked for with the victim's cookies by
# another site: no answer of ours repeats what was asked beside a secret, and the cookies are SameSite.
NOT_OURS = {"BREACH"}
findings = [found for found in json.load(open(sys.argv[1])) if found["id"] not in MADE_UP | NOT_OURS]
above_low = [found for found in findings if found["severity"] in ("MEDIUM", "HIGH", "CRITICAL")]
low = [found["id"] for found in findings if found["severity"] == "LOW"]
for found in above_low:
    print(found["severity"], found["id"], found["finding"])
print(len(findings), "findings;", len(above_low), "above low;", "low:", ", ".join(low) or "none")
sys.exit(1 if above_low or len(findings) < 50 else 0)
PYTHON
