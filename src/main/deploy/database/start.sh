#!/bin/bash
# Starts PostgreSQL with TLS. It accepts a key only when the file is its own, which a mounted file is not.
set -euo pipefail
install -o postgres -g postgres -m 600 /certificates/inside.key /etc/heard/server.key
exec docker-entrypoint.sh postgres \
  -c ssl=on -c ssl_cert_file=/certificates/inside.crt -c ssl_key_file=/etc/heard/server.key \
  -c hba_file=/etc/heard/pg_hba.conf
