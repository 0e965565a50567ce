#!/bin/sh
# Makes a certificate authority of your own and what it certifies, to try the production shape before the council's
# certificates are there. Usage: certificates.sh FOLDER PUBLIC_HOST STAFF_HOST IDENTITY_HOST
#   authority.crt           what the services (and the browser, for the trial) are to trust
#   public.pem              certificate and key for the three host names; the council's own takes its place
#   inside.crt, inside.key  for the database and the mail server of docker-compose.yml, which nobody else sees
set -eu
[ $# -eq 4 ] || { sed -n '2,7s/^# //p' "$0" >&2; exit 2; }
folder=$1; public=$2; staff=$3; identity=$4
# The folder keeps others on this machine out; inside it the files stay readable for the services' own users,
# each of which is given only the files that it needs.
umask 022
mkdir -p "$folder"
chmod 700 "$folder"
cd "$folder"
[ ! -e authority.crt ] || { echo "$folder already holds certificates; remove it to make new ones." >&2; exit 1; }

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 730 -subj "/CN=Heard trial authority" \
  -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign" \
  -keyout authority.key -out authority.crt
chmod 600 authority.key

certify() { # name, subject alternative names
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$1" -keyout "$1.key" -out "$1.csr"
  printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$2" > "$1.extensions"
  openssl x509 -req -in "$1.csr" -CA authority.crt -CAkey authority.key -CAcreateserial -days 397 -extfile "$1.extensions" -out "$1.crt"
  rm "$1.csr" "$1.extensions"
  chmod 644 "$1.key"
}
certify public "DNS:$public,DNS:$staff,DNS:$identity"
cat public.crt public.key > public.pem
rm public.crt public.key
certify inside "DNS:database,DNS:mail"
